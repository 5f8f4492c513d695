// RFC 7643 §4.1.1: neither a password nor its digest ever comes back.

import { hasBody, objectsIn, responseJson } from "./response-body.ts";
import type { StandingCheck } from "./standing-check.ts";

export const passwordNeverReturned: StandingCheck = {
  requirement: "RFC7643-4.1.1/password-never-returned",
  concerns: (exchange) => (exchange.response?.status ?? 0) < 300 && hasBody(exchange),
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
