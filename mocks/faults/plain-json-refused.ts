// A create whose media type is application/json refused with 415.
import type { Fault } from "../fault.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const plainJsonRefused: Fault = {
  name: "plain-json-refused",
  breaks: ["OKTA-create/plain-json", "OKTA-spec/06-create", "OKTA-spec/08-same-again"],
  because: "a strict reading of RFC 7644 §8.1; Okta's own test sends application/json",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      if (context.headers["content-type"] !== "application/json") return createUser(context);
      throw new ScimError({ status: 415, detail: "Bodies are application/scim+json" });
    },
  })),
};
