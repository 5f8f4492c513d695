// The lists are walked as an import does: everybody who is there once, and nobody deleted.

import fc from "fast-check";
import { kind } from "../command.ts";
import { lookAtLists } from "../lists.ts";

export const walkLists = kind<null>({
  weight: 1,
  values: () => fc.constant(null),
  check: (model) => model.users.length > 0,
  says: () => "Walk the lists, as an import does",
  run: async (model, _values, real) => lookAtLists(model, real),
});
