// What a broken row means to Okta's administrator, and what helps; of one nobody could judge it says nothing.

import type { Exchange } from "../wire/exchange.ts";
import type { CauseGroup } from "./causes.ts";
import type { ResultRequirement } from "./result.ts";

/** None, one or two sentences, not made inert: they are the catalogue's, not the target's. */
export function adviceOf({ verdict, administrator, remedy }: ResultRequirement): string[] {
  if (verdict !== "fail" && verdict !== "warn") return [];
  return [
    ...(administrator === undefined ? [] : [`Okta's administrator sees: ${administrator}`]),
    ...(remedy === undefined ? [] : [`Remedy: ${remedy}`]),
  ];
}

/**
 * The same of a cause: from the answer, where there is one that Okta would get, and not from the first of its rows.
 * Not inert: what the target said is repeated as Okta repeats it.
 */
export function adviceOn({ rows, exchange, isRefusal }: CauseGroup): string[] {
  const [first] = rows;
  if (first === undefined || (first.verdict !== "fail" && first.verdict !== "warn")) return [];
  const isOktas = rows.some(({ id }) => /^(?:OKTA|INTERACT)-/.test(id));
  if (isRefusal && exchange !== undefined) {
    const seen = isOktas ? [`Okta's administrator sees: ${taskOf(exchange)}`] : [];
    return [...seen, `Remedy: ${remedyOf(exchange, isOktas)}`];
  }
  const remedies = new Set(rows.map(({ remedy }) => remedy));
  // A remedy of one row can be beside the point of the others.
  return remedies.size === 1 ? adviceOf(first) : [];
}

/** As Okta words it (src/okta/task.ts), from the recorded answer. */
function taskOf({ request, response }: Exchange): string {
  const detail = /"detail"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(response?.body?.text ?? "")?.[1];
  const reason = response?.reason === "" ? String(response.status) : (response?.reason ?? "");
  const said =
    detail === undefined ? reason : `${reason}. Errors reported by remote server: ${detail}`;
  const isGroup = /\/Groups(?:[/?]|$)/.test(request.url);
  if (request.method === "GET") {
    return isGroup
      ? `Error while looking for the group: ${said}`
      : `Error while verifying if the user exists: ${said}`;
  }
  if (isGroup) return `Unable to update Group Push mapping target App group: ${said}`;
  return request.method === "POST"
    ? `Automatic provisioning of the user failed: Error while creating user: ${said}`
    : `Error while trying to push profile update: ${said}`;
}

function remedyOf({ request, response }: Exchange, isOktas: boolean): string {
  const status = response?.status ?? 0;
  if (status >= 500)
    return `Look for ${request.method} at this time in the target's log: the target failed.`;
  if (status === 401 || status === 403)
    return "Give the token the rights that Okta's requests need.";
  return isOktas
    ? "Accept the request as Okta sends it: Okta can't be configured to send another."
    : "Accept the request: its source allows it.";
}
