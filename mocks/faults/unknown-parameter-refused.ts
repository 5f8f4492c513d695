// A query parameter that nobody knows refused.
import type { Fault } from "../fault.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const unknownParameterRefused: Fault = {
  name: "unknown-parameter-refused",
  breaks: ["RFC7644-3.4.2/unknown-parameter"],
  because: "a gateway that checks queries against a list",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      const unknown = Object.keys(context.query).find((name) => !known.includes(name));
      if (unknown === undefined) return listUsers(context);
      throw badRequest("invalidSyntax", `Unknown parameter ${unknown}`);
    },
  })),
};

const known = [
  "filter",
  "sortBy",
  "sortOrder",
  "startIndex",
  "count",
  "attributes",
  "excludedAttributes",
];
