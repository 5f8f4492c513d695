// A PUT refused because the id in its body isn't the one in its path.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const putRefusesOtherId: Fault = {
  name: "put-refuses-other-id",
  breaks: ["RFC7644-3.5.1/read-only-ignored"],
  because: "a strictness that RFC 7644 §3.5.1 has for immutable attributes, not for readOnly ones",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      const id = isObject(context.body) ? context.body["id"] : undefined;
      if (id === undefined || id === context.path.id) return replaceUser(context);
      throw badRequest("mutability", "The attribute id is readOnly", "id");
    },
  })),
};
