// RFC 7644 §3.1: a body of a SCIM endpoint is announced as application/scim+json. That it is JSON, other rows ask.

import type { Exchange } from "../../wire/exchange.ts";
import { hasBody, isOfScim, responseHeader } from "./response-body.ts";
import type { StandingCheck } from "./standing-check.ts";

/** Who asks for plain JSON may get it (RFC 7644 §3.8). */
function asksForScim(exchange: Exchange): boolean {
  const accept = exchange.request.headers.find(([name]) => name.toLowerCase() === "accept")?.[1];
  return accept?.includes("application/scim+json") === true;
}

/** By its beginning: the record may hold no more. */
function isJson({ response }: Exchange): boolean {
  return /^[\s\uFEFF]*[{[]/.test(response?.body?.text ?? "");
}

export const mediaType: StandingCheck = {
  requirement: "RFC7644-3.1/media-type",
  concerns: (exchange) =>
    hasBody(exchange) && isOfScim(exchange) && isJson(exchange) && asksForScim(exchange),
  complaint(exchange) {
    const announced = responseHeader(exchange, "content-type");
    if (announced === undefined) return "a body came without Content-Type";
    const type = announced.split(";", 1)[0]?.trim().toLowerCase();
    return type === "application/scim+json" ? undefined : `Content-Type is ${announced}`;
  },
};
