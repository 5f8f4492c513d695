// Telephone numbers without a type that are accepted and dropped.
import type { Fault } from "../fault.ts";
import { changeAcceptedElements } from "./change-accepted-elements.ts";

export const untypedPhoneDropped: Fault = {
  name: "untyped-phone-dropped",
  breaks: ["OKTA-profile/phones"],
  because: "each type has a column; Okta's mobile number has primary false, and no type",
  decorate: changeAcceptedElements("phoneNumbers", (numbers) =>
    numbers.filter(({ type }) => type !== undefined),
  ),
};
