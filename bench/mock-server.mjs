// The mock as a run starts it, in a process of its own: unlike `interact-scim mock` it prints no line for a request.

import { serve } from "../build/mocks/serve.js";

const [token, users = "0"] = process.argv.slice(2);
const { baseUrl } = await serve({
  options: { token, contract: "core", seed: { users: Number(users) } },
});
// What the seeding left behind is no cost of the requests that are measured.
globalThis.gc?.();
console.log(`Base URL: ${baseUrl}`);
process.on("SIGTERM", () => process.exit(0));
