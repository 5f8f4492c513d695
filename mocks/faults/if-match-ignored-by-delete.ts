// A DELETE that is carried out whatever version it names.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const ifMatchIgnoredByDelete: Fault = {
  name: "if-match-ignored-by-delete",
  breaks: ["RFC7644-3.14/if-match-delete"],
  because: "only changes look at the version",
  decorate: replaceOperations(({ deleteUser }) => ({
    deleteUser: (context) => deleteUser({ ...context, headers: {} }),
  })),
};
