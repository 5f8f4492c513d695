// A PATCH with the parameter attributes, answered with 204.
import type { Fault } from "../fault.ts";
import { dropBody } from "./drop-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const patchWithAttributesWithoutBody: Fault = {
  name: "patch-with-attributes-without-body",
  breaks: ["RFC7644-3.5.2/attributes-give-200"],
  because: "PATCH is always answered so, and the parameter was forgotten",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: async (context) => {
      const reply = await patchUser(context);
      return context.query.attributes === undefined ? reply : { ...dropBody(reply), status: 204 };
    },
  })),
};
