// Lists whose startIndex and itemsPerPage are texts.
import type { Fault } from "../fault.ts";
import { changeBody } from "./change-body.ts";

export const itemsPerPageAsText: Fault = {
  name: "items-per-page-as-text",
  breaks: [
    "OKTA-connect/counts-are-numbers",
    "RFC7644-3.4.2/list-response",
    "RFC7644-3.4.2.4/start-index-shown",
  ],
  because: "query parameters given back as they came; the contract has their type too",
  transport: (reply, { path }) =>
    path !== "/Users"
      ? reply
      : changeBody(reply, (page) => {
          const texts = ["startIndex", "itemsPerPage"].flatMap((name) => {
            const count = page[name];
            return typeof count === "number" ? [[name, `${count}`] as const] : [];
          });
          return { ...page, ...Object.fromEntries(texts) };
        }),
};
