// Whether something else than a SCIM application can have answered: a gateway, a proxy, a login page.

import { isScimMessage } from "./is-scim-message.ts";

/** Answers of proxies and gateways (RFC 9110 §15.5.8, §15.6.3 to §15.6.5; RFC 6585 §6). */
const ofGateways = [407, 502, 503, 504, 511];

export interface GivenAnswer {
  readonly method: string;
  readonly status: number;
  readonly contentType: string | undefined;
  readonly json: unknown;
}

export function isOfAGateway({ method, status, contentType = "", json }: GivenAnswer): boolean {
  if (isScimMessage(json)) return false;
  if (ofGateways.includes(status)) return true;
  const isPage = /^\s*text\/html/i.test(contentType);
  if (status === 403 || status === 429) return isPage;
  return method === "GET" && (status >= 300 ? status < 400 && status !== 304 : isPage);
}
