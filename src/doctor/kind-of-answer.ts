// What the answer to Okta's test of the credentials is, so that one check, and no other, speaks of it.

import type { Answered } from "./facts.ts";
import { isScimMessage } from "../wire/is-scim-message.ts";

/**
 * `redirect`, `refused` (the token), `absent` (nothing there), `page` (HTML from something else),
 * `busy` (429), `server-error`, `scim` (a SCIM message, perhaps of a refusal), `no-scim`.
 */
export type KindOfAnswer =
  "redirect" | "refused" | "absent" | "page" | "busy" | "server-error" | "scim" | "no-scim";

export function kindOfAnswer({ status, isHtml, json }: Answered): KindOfAnswer {
  if (status >= 300 && status < 400) return "redirect";
  if (status === 401) return "refused";
  // A web server's own page says that nothing is there; a SCIM error from /Users says no more.
  if (status === 404) return "absent";
  if (isHtml) return "page";
  if (status === 403) return "refused";
  if (status === 429) return "busy";
  if (status >= 500) return "server-error";
  return isScimMessage(json) ? "scim" : "no-scim";
}
