// SCIMMY as `npm run interop` sets it up, in a process of its own.

import { startScimmy } from "../test/interop/scimmy.mjs";

const { baseUrl } = await startScimmy(process.argv[2]);
console.log(`Base URL: ${baseUrl}`);
process.on("SIGTERM", () => process.exit(0));
