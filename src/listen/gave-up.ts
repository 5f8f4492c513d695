// Where Okta goes no further, by its answer (Okta SCIM 2.0 reference; captures): what its administrator has to look at.

import { isJsonObject, member } from "../wire/json.ts";
import { MOST_ATTEMPTS } from "../okta/retry-after.ts";
import type { Step } from "./step.ts";

/** In one sentence; undefined where Okta goes on. */
export function gaveUp({ isOkta, status, template, exchange, answer }: Step): string | undefined {
  if (!isOkta) return undefined;
  const what = template?.name ?? exchange.request.method;
  if (status === 0) return `Okta gets no answer to “${what}”.`;
  if (status === 429) {
    return exchange.attempt >= MOST_ATTEMPTS
      ? `Okta gives up after ${MOST_ATTEMPTS} answers of 429 to “${what}”.`
      : undefined;
  }
  if (status < 400) return undefined;
  // A lookup may say so that nobody was found.
  if (status === 404 && what.startsWith("look up")) return undefined;
  const said = isJsonObject(answer) ? member(answer, "detail") : undefined;
  const detail =
    typeof said === "string" && said !== ""
      ? `: “${said.slice(0, 200).replace(/‹[^›]*›/g, "…")}”`
      : "";
  return `Okta stops: “${what}” is answered with ${status}${detail}.`;
}
