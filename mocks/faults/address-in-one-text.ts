// Addresses of which only the formatted text is kept.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { changeAcceptedElements } from "./change-accepted-elements.ts";

export const addressInOneText: Fault = {
  name: "address-in-one-text",
  breaks: ["OKTA-profile/address"],
  because: "the directory has one field for it, as the guide's mapping reckons",
  decorate: changeAcceptedElements("addresses", (addresses) =>
    addresses.map((address) => ({ formatted: textAt(address, "formatted"), primary: true })),
  ),
};
