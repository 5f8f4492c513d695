// RFC 7643 §4.1.1: neither a password nor its digest ever comes back.

import type { Exchange } from "../../wire/exchange.ts";
import { memberOf, objectsIn, responseJson } from "./response-body.ts";
import type { StandingCheck } from "./standing-check.ts";

/** Only where a user is shown is a password missed. */
function showsUser(exchange: Exchange): boolean {
  return [...objectsIn(responseJson(exchange))].some(
    (object) => memberOf(object, "userName") !== undefined,
  );
}

export const passwordNeverReturned: StandingCheck = {
  requirement: "RFC7643-4.1.1/password-never-returned",
  concerns: (exchange) => (exchange.response?.status ?? 0) < 300 && showsUser(exchange),
  complaint(exchange) {
    for (const object of objectsIn(responseJson(exchange))) {
      const [name] = Object.keys(object).filter(
        (key) => key.toLowerCase() === "password" && typeof object[key] === "string",
      );
      if (name !== undefined) return `the answer has ${name}`;
    }
    return undefined;
  },
};
