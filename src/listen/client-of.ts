// Who sent a request, by what it sent. Only Okta's own client is judged by Okta's rows.

import type { Exchange } from "../wire/exchange.ts";

export interface Client {
  readonly client: string;
  readonly isOkta: boolean;
}

export function clientOf({ request }: Exchange, kind: string): Client {
  const agent = request.headers.find(([name]) => name.toLowerCase() === "user-agent")?.[1] ?? "";
  if (/^Okta SCIM Client\b/.test(agent)) return { client: "Okta", isOkta: true };
  if (/^OKTA SCIM Integration\b/.test(agent)) return { client: "Okta's SPEC test", isOkta: false };
  if (isEntra(agent, kind, request.body?.text ?? "")) return { client: "Entra ID", isOkta: false };
  const product = /^[\w.-]{1,40}/.exec(agent)?.[0];
  return { client: product ?? "a client without a name", isOkta: false };
}

/** Microsoft's pages: capital ops with a path, lookups without paging, members left out of groups. */
function isEntra(agent: string, kind: string, body: string): boolean {
  if (/azure|entra|microsoft/i.test(agent)) return true;
  if (agent !== "") return false;
  return /"op":"(?:Add|Replace|Remove)"/.test(body) || /excludedAttributes=members/.test(kind);
}
