// The removal of a required attribute, refused with invalidValue.
import type { Fault } from "../fault.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { rereadPersonPatch } from "./reread-person-patch.ts";

export const requiredRemovalIsInvalidValue: Fault = {
  name: "required-removal-is-invalid-value",
  breaks: ["RFC7644-3.5.2.2/required-refused"],
  because: "the resource is checked as a whole once all is done",
  decorate: rereadPersonPatch((sent) => {
    if (sent["op"] !== "remove" || sent["path"] !== "userName") return sent;
    throw badRequest("invalidValue", "Missing attribute userName", "userName");
  }),
};
