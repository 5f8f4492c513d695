// Writes mocks/fault-places.generated.ts, for `faults --list` and `explain`. Runs on a fresh clone; writes only when
// something has changed.

import { fileURLToPath } from "node:url";
import { writeChanged } from "../write-changed.mjs";
import { places } from "./read-places.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const type =
  "readonly { readonly name: string; readonly file: string; readonly line: number; readonly says?: string }[]";
writeChanged(
  "mocks/fault-places.generated.ts",
  `export const places: ${type} =\n  ${JSON.stringify(places("mocks/faults"))};\n`,
);
