// `npm run gaps`: what the catalogue says and no fault shows, one line each. Needs `npm run build`.

import { coverage } from "./coverage.mjs";

const { gaps } = await coverage();
process.stdout.write(gaps.map((gap) => `${gap}\n`).join(""));
if (gaps.length > 0) process.exitCode = 1;
