// Addresses of which the parts are kept, and the formatted text is not.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { changeAcceptedElements } from "./change-accepted-elements.ts";

export const formattedAddressDropped: Fault = {
  name: "formatted-address-dropped",
  breaks: ["INTERACT-address/formatted"],
  because: "formatted is thought to be made of the parts, and Interact is sent no parts",
  decorate: changeAcceptedElements("addresses", (addresses) =>
    addresses.map((address) => without(address, "formatted")),
  ),
};
