// Tells what stands before the target from the target. An answer that isn't the application's is asked for again:
// the same once more is the target's own; where the target answers now, a gateway answered before.

import { isOfAGateway } from "../wire/gateway-answer.ts";
import { ownReadHeaders } from "../ownership/own-headers.ts";
import { fill } from "../okta/request-template.ts";
import { testCredentials } from "../okta/requests/test-credentials.ts";
import type { Send } from "../ownership/send.ts";
import type { Answer } from "../wire/answer.ts";

export function isNotTheApplications({ status, headers, json, exchange }: Answer): boolean {
  const contentType = headers.get("content-type");
  return isOfAGateway({ method: exchange.request.method, status, contentType, json });
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
