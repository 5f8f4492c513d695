// Lists whose itemsPerPage is the count that was asked for.
import type { Fault } from "../fault.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const itemsPerPageIsCount: Fault = {
  name: "items-per-page-is-count",
  breaks: ["RFC7644-3.4.2/items-per-page"],
  because: "the name says so, where RFC 7644 §3.4.2 says what the page holds",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) =>
      changeBody(await listUsers(context), (page) => ({
        ...page,
        itemsPerPage: Math.max(0, Number(context.query.count ?? "100")),
      })),
  })),
};
