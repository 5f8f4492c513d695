// RFC 7643 §4.1.1: neither a password nor its digest ever comes back.

import type { Exchange } from "../../wire/exchange.ts";
import { isScimMessage } from "../../wire/is-scim-message.ts";
import { REDACTED } from "../../wire/scrub.ts";
import { memberOf, objectsIn, responseJson } from "./response-body.ts";
import type { StandingCheck } from "./standing-check.ts";

/** Only where a user is shown is a password missed. */
function showsUser(exchange: Exchange): boolean {
  return (
    (exchange.response?.status ?? 0) < 300 &&
    objectsIn(responseJson(exchange)).some((object) => memberOf(object, "userName") !== undefined)
  );
}

/** The record has this mark where a password stood; in an answer to one, it is that which came back, or the token. */
function sendsPassword(exchange: Exchange): boolean {
  return exchange.request.body?.text.includes(REDACTED) === true;
}

/** Who repeats the header Authorization gives away a token, and no password. */
const withoutCredentials = (text: string): string =>
  text.replaceAll(new RegExp(`\\b(?:Bearer|Basic) ${REDACTED}`, "gi"), "");

export const passwordNeverReturned: StandingCheck = {
  requirement: "RFC7643-4.1.1/password-never-returned",
  concerns: (exchange) =>
    showsUser(exchange) ||
    (sendsPassword(exchange) &&
      (isScimMessage(responseJson(exchange)) || complaint(exchange) !== undefined)),
  complaint,
};

function complaint(exchange: Exchange): string | undefined {
  const isEchoed = sendsPassword(exchange);
  for (const object of objectsIn(responseJson(exchange))) {
    for (const [name, value] of Object.entries(object)) {
      if (typeof value !== "string") continue;
      if (name.toLowerCase() === "password") return `the answer has ${name}`;
      if (isEchoed && withoutCredentials(value).includes(REDACTED))
        return `${name} holds the password that was sent`;
    }
  }
  return undefined;
}
