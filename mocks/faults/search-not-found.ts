// POST to /Users/.search answered with 404.
import type { Fault } from "../fault.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const searchNotFound: Fault = {
  name: "search-not-found",
  breaks: ["RFC7644-3.4.3/search", "RFC7644-3.4.3/same-as-query"],
  because: "a router that takes .search for an id",
  decorate: replaceOperations(() => ({
    searchUsers: () => {
      throw new ScimError({ status: 404, detail: "No User has the id .search" });
    },
  })),
};
