// Tells what stands before the target from the target. An answer that isn't the application's is asked for again:
// the same once more is the target's own; where the target answers now, a gateway answered before.

import { isScimMessage } from "../wire/is-scim-message.ts";
import { ownReadHeaders } from "../ownership/own-headers.ts";
import { fill } from "../okta/request-template.ts";
import { testCredentials } from "../okta/requests/test-credentials.ts";
import type { Send } from "../ownership/send.ts";
import type { Answer } from "../wire/answer.ts";

/** Answers of proxies and gateways (RFC 9110 §15.5.8, §15.6.3 to §15.6.5; RFC 6585 §6). */
const ofGateways = [407, 502, 503, 504, 511];

/** Whether something else than a SCIM application can have answered: a gateway, a proxy, a login page. */
export function isNotTheApplications({ status, headers, json, exchange }: Answer): boolean {
  if (isScimMessage(json)) return false;
  if (ofGateways.includes(status)) return true;
  const isPage = /^\s*text\/html/i.test(headers.get("content-type") ?? "");
  if (status === 403 || status === 429) return isPage;
  const isRead = exchange.request.method === "GET";
  return isRead && (status >= 300 ? status < 400 && status !== 304 : isPage);
}

/**
 * @param note is told the id of each exchange that a gateway answered
 * @returns a sender that gives the target's answer, or the gateway's where the target has none
 */
export function pastGateways(send: Send, token: string, note: (exchange: string) => void): Send {
  const isGatewayDown = async (): Promise<boolean> => {
    const request = { ...fill(testCredentials), headers: ownReadHeaders(token), aside: true };
    return isNotTheApplications(await send(request));
  };
  return async (request) => {
    const first = await send(request);
    if (!isNotTheApplications(first)) return first;
    const second = await send({ ...request, attempt: (request.attempt ?? 1) + 1 });
    const isAgain = isNotTheApplications(second);
    if (isAgain && !(await isGatewayDown())) return second;
    note(first.exchange.id);
    if (isAgain) note(second.exchange.id);
    return second;
  };
}
