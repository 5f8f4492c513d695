// A read that answers in full whatever the client has.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const ifNoneMatchIgnored: Fault = {
  name: "if-none-match-ignored",
  breaks: ["RFC7644-3.14/not-modified"],
  because: "versions are told, and nobody reads them",
  decorate: replaceOperations(({ getUser }) => ({
    getUser: (context) => getUser({ ...context, headers: {} }),
  })),
};
