// A PUT to a userName that somebody else has, refused without a scimType.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";

export const takenNameOnPutHasNoScimType: Fault = {
  name: "taken-name-on-put-has-no-scim-type",
  breaks: ["RFC7644-3.12/update-uniqueness"],
  because: "the error of the database, with the right status",
  transport: (reply, { method }) =>
    method === "PUT" && reply.status === 409 && isObject(reply.body)
      ? { ...reply, body: without(reply.body, "scimType") }
      : reply,
};
