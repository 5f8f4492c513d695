// Which code is mutated, the reference provider and the protocol engine that it runs on; and where it is bundled.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../interop/run-against.mjs";

/** The provider with all its mutants; never shipped. */
export const bundle = join(root, "node_modules", ".cache", "mutants", "provider.mjs");

/** What is left out, each with why; a folder with its slash. */
export const leftOut = {
  "mocks/all-faults.ts": "defects on purpose",
  "mocks/fault-kit/": "defects on purpose",
  "mocks/fault.ts": "lays a fault over a provider; there is none here",
  "mocks/fault-places.generated.ts": "written by npm run build",
  "mocks/faults.ts": "defects on purpose",
  "mocks/faults/": "defects on purpose",
  "mocks/fixtures/": "data",
  "mocks/handlers.ts": "between MSW and the provider: no rule of SCIM",
  "mocks/limitations.ts": "off unless they are asked for",
  "mocks/limitations/": "off unless they are asked for",
  "mocks/minimal.ts": "another provider: test/minimal-provider.test.ts runs against it",
  "mocks/msw.ts": "what other projects import",
  "mocks/replace-part.ts": "lays a fault over a provider; there is none here",
  "mocks/seed.ts": "data",
  "mocks/serve.ts": "between node:http and the provider: no rule of SCIM",
  "src/scim/filter/print.ts": "prints a filter for messages and tests",
  "src/scim/schemas/one-work-phone.ts": "a limitation, off unless it is asked for",
  "src/scim/path/print.ts": "prints a path for messages and tests",
};

/** @returns {string[]} files from the project's folder, in order */
export function mutatedFiles() {
  const isLeftOut = (/** @type {string} */ file) =>
    Object.keys(leftOut).some((each) =>
      each.endsWith("/") ? file.startsWith(each) : file === each,
    );
  return ["mocks", "src/scim"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true }).map((name) =>
        `${folder}/${name}`.replaceAll("\\", "/"),
      ),
    )
    .filter((file) => file.endsWith(".ts") && !/\.test\.ts$|\/testing\//.test(file))
    .filter((file) => !isLeftOut(file))
    .toSorted();
}

/** A text for people: what it says is nobody's rule. @param {{ mutator: string, from: string }} mutant */
export function isProse({ mutator, from }) {
  return mutator === "StringLiteral" && /\S\s+\S/.test(from);
}
