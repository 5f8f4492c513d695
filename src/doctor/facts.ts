// What the doctor saw of a target, before anybody judges it. Bare facts: the token isn't among them, and
// texts of the target come from the redacted record.

import type { ContractVariant } from "../run/run.ts";
import type { WireFailure } from "../wire/exchange.ts";

/** A GET that was answered. */
export interface Answered {
  readonly status: number;
  readonly ms: number;
  /** Media type in lower case, without parameters; empty where there was none. */
  readonly mediaType: string;
  /** The Server header; empty where there was none. */
  readonly server: string;
  /** Origin and path of Location; empty where there was none. */
  readonly location: string;
  readonly isHtml: boolean;
  /** The parsed body, unredacted: for checks to look at, never to be shown. */
  readonly json: unknown;
  /** What Okta's administrator would be shown of it. */
  readonly oktaShows: string;
}

/** A GET that came to nothing. */
export interface Unanswered {
  readonly ms: number;
  readonly failure: WireFailure;
}

export type Reply = Answered | Unanswered;

export interface TokenFacts {
  readonly variable: string;
  readonly isPresent: boolean;
  /** What was pasted with it, in words: `the word "Bearer"`, `white space`. */
  readonly oddities: readonly string[];
}

/** The addresses of the target's host, or why there are none (`ENOTFOUND`, `EAI_AGAIN`). */
export type NameFacts = { readonly addresses: readonly string[] } | { readonly code: string };

export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  /** Names that it was issued for, as it spells them. */
  readonly names: string;
  readonly isForHost: boolean;
  /** OpenSSL's or Node's reason not to trust the chain; absent where it is trusted. */
  readonly distrust?: string;
  /** It leads to an authority of --ca's. */
  readonly isTrustedHere?: boolean;
  /** How many certificates came, and who issued the last of them. */
  readonly sent: number;
  readonly lastIssuer: string;
}

/** How TLS went: agreed, agreed only on an outdated protocol, or not at all. */
export type Handshake =
  | { readonly protocol: string; readonly certificate: CertificateFacts }
  | { readonly outdated: string }
  | { readonly failure: WireFailure };

export interface Facts {
  /** Without a trailing slash. */
  readonly target: URL;
  readonly contract: ContractVariant;
  /** Milliseconds for one exchange; Okta's are 60 000. */
  readonly limitMs: number;
  readonly now: Date;
  readonly token: TokenFacts;
  // Each of these is absent where something before it made it pointless or unsafe to ask.
  readonly name?: NameFacts;
  readonly handshake?: Handshake;
  readonly health?: Reply;
  /** Okta's test of the credentials, with the token freed of what was pasted with it. */
  readonly credentials?: Reply;
  /** The same with the token exactly as it was pasted, where that differs and HTTP can carry it. */
  readonly asPasted?: Reply;
  readonly groups?: Reply;
  readonly discovery?: Readonly<Record<DiscoveryPath, Reply>>;
  /** /health at the documented path of the same host, where nothing of SCIM is at the given one. */
  readonly documented?: { readonly target: string; readonly health: Reply };
}

export const discoveryPaths = ["/ServiceProviderConfig", "/Schemas", "/ResourceTypes"] as const;

export type DiscoveryPath = (typeof discoveryPaths)[number];

export function isAnswered(reply: Reply | undefined): reply is Answered {
  return reply !== undefined && "status" in reply;
}

/** Everything that was asked over HTTP, by its path. */
export function repliesOf(facts: Facts): readonly (readonly [path: string, reply: Reply])[] {
  const { health, credentials, groups, discovery } = facts;
  const asked: Readonly<Record<string, Reply | undefined>> = {
    "/health": health,
    "/Users": credentials,
    "/Groups": groups,
    ...discovery,
  };
  return Object.entries(asked).flatMap(([path, reply]) =>
    reply === undefined ? [] : [[path, reply] as const],
  );
}
