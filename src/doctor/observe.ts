// Looks at a target from the outside in: name, TLS, /health, the credentials, what Okta reads next. Goes no
// further than it safely can: no token leaves in clear text, nor for a host whose certificate isn't trusted.

import { readHeaders } from "../okta/headers.ts";
import { fill } from "../okta/request-template.ts";
import { testCredentials, testGroups } from "../okta/requests/test-credentials.ts";
import type { ContractVariant } from "../run/run.ts";
import type { Connection } from "../wire/connection.ts";
import { Unsendable } from "../wire/unsendable.ts";
import { addressProblem, documentedPath } from "./address.ts";
import { createAsker, type Asker, type Sign } from "./ask.ts";
import { discoveryPaths, isAnswered } from "./facts.ts";
import type { DiscoveryPath, Facts, Handshake, Reply } from "./facts.ts";
import { kindOfAnswer } from "./kind-of-answer.ts";
import { readToken, verbatim, type ReadToken } from "./read-token.ts";
import { resolveName, type Lookup } from "./resolve-name.ts";
import { shakeHands } from "./shake-hands.ts";

export interface Subject {
  /** Base URL without a trailing slash. */
  readonly target: string;
  readonly contract: ContractVariant;
  readonly tokenEnv: string;
  /** As it stands in the variable; absent where there is none. */
  readonly token?: string;
  /** Milliseconds for one exchange. */
  readonly limitMs: number;
  readonly now?: Date;
  readonly lookup?: Lookup;
  /** Certificates and proxy; directly, with the public's authorities, where absent. */
  readonly connection?: Connection;
  /** Puts the credentials and header fields of the settings in place of the bearer token. */
  readonly sign?: Sign;
  /** What has to be redacted beside the token. */
  readonly secrets?: readonly string[];
  /** It is no bearer token: what it holds is taken as it is. */
  readonly isVerbatim?: boolean;
}

/** An administrator opens /health in a browser (guide L53): no token, and a browser's headers. */
const browserHeaders = [
  ["User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0"],
  ["Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"],
  ["Accept-Language", "en-GB,en;q=0.9"],
  ["Accept-Encoding", "gzip, deflate"],
] as const;

const health = { label: "health, as a browser asks", path: "/health", headers: browserHeaders };

/** Sends GETs only. */
export async function observe(subject: Subject): Promise<Facts> {
  const target = new URL(subject.target);
  const { contract, limitMs, now = new Date() } = subject;
  const { connection = {} } = subject;
  const token =
    subject.isVerbatim === true
      ? verbatim(subject.tokenEnv, subject.token)
      : readToken(subject.tokenEnv, subject.token);
  const known: Facts = { target, contract, limitMs, now, token: token.facts };
  if (addressProblem(target)?.forbidsSending === true) return known;
  const open = (base: string) => createAsker(base, token, { ...subject, connection });
  // Behind a proxy its resolver and its connection count, which nobody here sees.
  const isDirect = connection.proxy === undefined;
  const name = isDirect ? await resolveName(target.hostname, subject.lookup) : undefined;
  if (name !== undefined && "code" in name) return { ...known, name };
  const isTls = isDirect && target.protocol === "https:";
  const handshake = isTls ? await shakeHands(target, limitMs, connection) : undefined;
  const reached: Facts = {
    ...known,
    ...(name === undefined ? {} : { name }),
    ...(handshake === undefined ? {} : { handshake }),
  };
  if (handshake !== undefined && !isTrusted(handshake)) return reached;
  const asker = open(target.href);
  try {
    return { ...reached, ...(await overHttp(asker, target, token, open)) };
  } finally {
    await asker.close();
  }
}

type Open = (base: string) => Asker;

function isTrusted(handshake: Handshake): boolean {
  if (!("certificate" in handshake)) return false;
  const { distrust, isForHost, isTrustedHere } = handshake.certificate;
  return (distrust === undefined || isTrustedHere === true) && isForHost;
}

type Http = Pick<
  Facts,
  "health" | "credentials" | "asPasted" | "groups" | "discovery" | "documented"
>;

async function overHttp(asker: Asker, target: URL, token: ReadToken, open: Open): Promise<Http> {
  const seen: Http = { health: await asker.get(health) };
  if (!token.facts.isPresent) return seen;
  const headers = readHeaders(token.clean);
  const credentials = await asker.get({ ...fill(testCredentials), headers });
  const asPasted = await sentAsPasted(asker, token);
  const tried: Http = { ...seen, credentials, ...(asPasted === undefined ? {} : { asPasted }) };
  if (!isAnswered(credentials)) return tried;
  const kind = kindOfAnswer(credentials);
  if (kind === "absent" || kind === "no-scim" || kind === "page") {
    return { ...tried, ...(await atDocumentedPath(target, open)) };
  }
  if (kind !== "scim" && kind !== "server-error") return tried;
  const groups = await asker.get({ ...fill(testGroups), headers });
  const found: [DiscoveryPath, Reply][] = [];
  for (const path of discoveryPaths) {
    found.push([path, await asker.get({ label: `discovery: ${path}`, path, headers })]);
  }
  const discovery = Object.fromEntries(found) as Record<DiscoveryPath, Reply>;
  return { ...tried, groups, discovery };
}

async function sentAsPasted(asker: Asker, token: ReadToken): Promise<Reply | undefined> {
  if (token.pasted === token.clean) return undefined;
  try {
    return await asker.get({ ...fill(testCredentials), headers: readHeaders(token.pasted) });
  } catch (error) {
    // A line break in it, for one: Okta couldn't send it either.
    if (error instanceof Unsendable) return undefined;
    throw error;
  }
}

async function atDocumentedPath(target: URL, open: Open): Promise<Pick<Facts, "documented">> {
  const documented = target.origin + documentedPath;
  if (target.pathname === documentedPath) return {};
  const asker = open(documented);
  try {
    return { documented: { target: documented, health: await asker.get(health) } };
  } finally {
    await asker.close();
  }
}
