// A create and a PUT answered with everything, whatever was asked for.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const writeShowsAllAttributes: Fault = {
  name: "write-shows-all-attributes",
  breaks: ["RFC7644-3.9/on-write"],
  because: "projection belongs to queries, somebody thought",
  decorate: replaceOperations(({ createUser, replaceUser }) => ({
    createUser: (context) => createUser({ ...context, query: {} }),
    replaceUser: (context) => replaceUser({ ...context, query: {} }),
  })),
};
