// A page of people that tells the total, but neither where it begins nor how long it is.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const pageWithoutPosition: Fault = {
  name: "page-without-position",
  breaks: [
    "RFC7644-3.4.2/list-response",
    "RFC7644-3.4.2/page-position",
    "RFC7644-3.4.2.4/start-index-shown",
  ],
  because: "both may be left out of a whole result, and are needed in a part of one",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) =>
      changeBody(await listUsers(context), (page) => without(page, "startIndex", "itemsPerPage")),
  })),
};
