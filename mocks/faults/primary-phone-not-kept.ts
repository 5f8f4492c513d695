// Telephone numbers of which none is primary, whatever was sent.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { changeAcceptedElements } from "./change-accepted-elements.ts";

export const primaryPhoneNotKept: Fault = {
  name: "primary-phone-not-kept",
  breaks: ["OKTA-profile/primary-phone-flag", "OKTA-profile/updated-phone"],
  because: "Okta finds no primary number, and sends a second of type work",
  decorate: changeAcceptedElements("phoneNumbers", (numbers) =>
    numbers.map((number) => without(number, "primary")),
  ),
};
