// Addresses whose line breaks are lost.
import type { Fault } from "../fault.ts";
import { changeAcceptedElements } from "./change-accepted-elements.ts";

export const addressInOneLine: Fault = {
  name: "address-in-one-line",
  breaks: ["RFC7643-4.1.2/address-with-line-breaks"],
  because: "the form field has one line",
  decorate: changeAcceptedElements("addresses", (addresses) =>
    addresses.map((address) =>
      typeof address["streetAddress"] === "string"
        ? { ...address, streetAddress: address["streetAddress"].replaceAll("\n", " ") }
        : address,
    ),
  ),
};
