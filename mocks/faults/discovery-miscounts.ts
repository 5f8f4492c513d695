// A list of schemas whose totalResults is one too many.
import type { Fault } from "../fault.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const discoveryMiscounts: Fault = {
  name: "discovery-miscounts",
  breaks: ["RFC7644-4/list-form"],
  because: "the Schema schema is counted and not shown",
  decorate: replaceOperations(({ listSchemas }) => ({
    listSchemas: async (context) =>
      changeBody(await listSchemas(context), (list) => ({
        ...list,
        totalResults: Number(list["totalResults"]) + 1,
      })),
  })),
};
