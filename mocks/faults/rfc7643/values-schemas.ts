// Faulty providers for the rows of rfc7643/values, about schemas after a change.

import type { Fault } from "../../fault.ts";
import { replaceBehaviour } from "../../replace-part.ts";

export const rfc7643ValuesSchemas: readonly Fault[] = [
  {
    /** A PUT without an extension that keeps its attributes, and takes its URN from schemas. */
    name: "schemas-as-put",
    breaks: ["RFC7643-3.3/extension-in-schemas"],
    clause: "also after a PUT",
    because: "schemas is stored as it was sent",
    decorate: replaceBehaviour(({ putMerge }) => ({
      putMerge: (current, accepted, sent) => ({
        ...putMerge(current, accepted, sent),
        schemas: accepted["schemas"] ?? [],
      }),
    })),
  },
];
