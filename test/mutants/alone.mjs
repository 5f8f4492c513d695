// A provider with the mutant that the first argument names, in this process alone; prints where it listens.

import { activate } from "./active.mjs";
import { bundle } from "./population.mjs";
import { options } from "./start.mjs";

activate(process.argv[2]);
const { serve } = await import(bundle);
const { baseUrl } = await serve({ options });
process.stdout.write(`${baseUrl}\n`);
