// A PUT that is carried out whatever version it names.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const ifMatchIgnoredByPut: Fault = {
  name: "if-match-ignored-by-put",
  breaks: ["RFC7644-3.14/if-match-replace"],
  because: "versions are told, and nobody reads them",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => replaceUser({ ...context, headers: {} }),
  })),
};
