// Serves SCIMMY, and says where.

import { startScimmy } from "../../scimmy.mjs";

const { baseUrl } = await startScimmy(process.env["INTEROP_TOKEN"]);
process.stdout.write(`${baseUrl}\n`);
