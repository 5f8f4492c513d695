// Makes `express` mean Express 5 in this process.

import { register } from "node:module";

register("./resolve.mjs", import.meta.url);
