// Providers that are wrong about schemas: what turns the rows of rfc7644/schemas red.

import { listAt } from "../../attribute-access.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";

/** ListResponse among the schemas. */
export const messagesAmongSchemas: Fault = {
  name: "messages-among-schemas",
  breaks: ["RFC7644-3.1/messages-not-discoverable", "RFC7643-7/schemas-and-meta"],
  because: "every class with a URN is listed",
  decorate: replaceOperations(({ listSchemas }) => ({
    listSchemas: async (context) =>
      changeBody(await listSchemas(context), (list) => {
        const all = listAt(list, "Resources");
        const message = {
          id: "urn:ietf:params:scim:api:messages:2.0:ListResponse",
          name: "ListResponse",
          attributes: [],
        };
        const Resources = [...all, message];
        const length = Resources.length;
        return { ...list, totalResults: length, itemsPerPage: length, Resources };
      }),
  })),
};
