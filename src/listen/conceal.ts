// Redaction of a session, applied before anything is written: tokens, cookies and passwords always; values of people,
// headers that may hold any, addresses and ids become placeholders, unless the values are to be kept.

import { createLearnedSecrets } from "../wire/learned-secrets.ts";
import { parseJson } from "../wire/json.ts";
import { REDACTED } from "../wire/scrub.ts";
import { concealJson, type Concealing } from "./conceal-json.ts";
import { createLearnedWords } from "./learned-words.ts";
import { createPlaceholders } from "./placeholders.ts";
import type { HeaderField } from "../wire/exchange.ts";

export interface ConcealOptions {
  /** For the placeholders of one recording. */
  readonly key: Uint8Array;
  /** Only secrets are taken out. */
  readonly keepValues: boolean;
}

export interface Conceal {
  /** Called before anything else of an exchange. */
  hear(headers: readonly HeaderField[], requestBody: string, answer: readonly HeaderField[]): void;
  /** An address, or a path with its query. */
  uri(text: string): string;
  headers(fields: readonly HeaderField[]): readonly HeaderField[];
  /** @param path of the request: what discovery answers speaks of no person */
  body(text: string, path: string): string;
  prose(text: string): string;
}

const TOKEN = "‹token›";
const CREDENTIALS = new Set(["authorization", "proxy-authorization", "cookie", "set-cookie"]);

/** Fields whose values are a matter of the protocol; any other may carry a key, or an address. */
const PLAIN =
  /^(?:accept|accept-(?:charset|encoding|language)|allow|cache-control|connection|content-(?:encoding|language|length|type)|date|expect|host|if-(?:none-)?match|keep-alive|pragma|prefer|retry-after|server|te|trailer|transfer-encoding|user-agent|vary|via|warning|www-authenticate|x-powered-by|(?:x-)?rate-?limit[\w-]*)$/i;
const ADDRESS = new Set(["location", "content-location", "link"]);
const TELLS_OF_NO_USERS = /\/(?:ServiceProviderConfig|ResourceTypes|Schemas|health)(?:[/?]|$)/i;
const ENDPOINT =
  /^(?:Users|Groups|Me|Bulk|\.search|ServiceProviderConfig|ResourceTypes|Schemas|health)$/i;

export function createConceal({ key, keepValues }: ConcealOptions): Conceal {
  const secrets = createLearnedSecrets();
  // Another mark than a password's: an answer that repeats the token gives no password away.
  const tokens = createLearnedSecrets(TOKEN);
  const words = createLearnedWords();
  const placeholder = createPlaceholders(key);
  const kept = (text: string): string => secrets.scrub(tokens.scrub(text));
  const value = keepValues ? kept : placeholder;

  const learn = (text: string): string => {
    words.hear(text);
    return value(text);
  };
  const prose = (text: string): string =>
    keepValues ? kept(text) : words.conceal(kept(text), placeholder);
  const uri = (text: string): string => (keepValues ? kept(text) : concealUri(text, learn, kept));
  const by: Concealing = { value: learn, kept, prose, uri };

  return {
    hear(headers, requestBody, answer) {
      for (const [name, text] of headers) {
        if (!CREDENTIALS.has(name.toLowerCase())) continue;
        credentialsIn(text).forEach((secret) => tokens.hear(secret));
      }
      secrets.hearBody(requestBody);
      secrets.hearCookies(answer);
    },
    uri,
    prose,
    headers: (fields) =>
      fields.map(([name, text]): HeaderField => {
        if (CREDENTIALS.has(name.toLowerCase())) return [name, withoutCredentials(text)];
        if (ADDRESS.has(name.toLowerCase())) return [kept(name), uri(text)];
        return [kept(name), PLAIN.test(name) || keepValues ? kept(text) : placeholder(text)];
      }),
    body(text, path) {
      const json = parseJson(text.replace(/^\uFEFF/, ""));
      if (json === undefined) return unparsed(text, prose);
      const isPlain = TELLS_OF_NO_USERS.test(path.split("?", 1)[0] ?? "");
      return JSON.stringify(concealJson(json, isPlain ? { ...by, value: kept, uri: kept } : by));
    },
  };
}

/** Of a text that begins as JSON does, nothing can be told apart. */
function unparsed(text: string, prose: (text: string) => string): string {
  if (/^\s*[[{"]/.test(text)) return `‹${text.length} characters that are not JSON›`;
  return prose(text.slice(0, 2048));
}

/** Segments behind an endpoint are ids; in a query, what stands between quotes, and values of unknown parameters. */
function concealUri(text: string, value: (text: string) => string, kept: (text: string) => string) {
  const [, start = "", path = "", query] =
    /^([a-z]+:\/\/[^/?#]*)?([^?#]*)(?:\?([^]*))?$/i.exec(text) ?? [];
  const segments = path.split("/").map((segment, at, all) => {
    const before = all[at - 1] ?? "";
    const isId = /^(?:Users|Groups)$/i.test(before) && segment !== "" && !ENDPOINT.test(segment);
    return isId || /@|%40/.test(segment) ? value(decoded(segment)) : kept(segment);
  });
  const asked =
    query === undefined
      ? ""
      : `?${query
          .split("&")
          .map((each) => parameter(each, value, kept))
          .join("&")}`;
  return kept(start) + segments.join("/") + asked;
}

const PLAIN_PARAMETER =
  /^(?:startIndex|count|sortBy|sortOrder|attributes|excludedAttributes|cursor)$/i;

function parameter(text: string, value: (text: string) => string, kept: (text: string) => string) {
  const [name = "", ...rest] = text.split("=");
  const given = rest.join("=");
  if (rest.length === 0) return kept(name);
  if (PLAIN_PARAMETER.test(name) && /^[\w.,:$%-]*$/.test(given)) return `${name}=${kept(given)}`;
  if (!/^filter$/i.test(name)) return `${kept(name)}=${value(decoded(given))}`;
  // The filter's words stay as they were written; quotes can stand as they are or encoded.
  const shown = given.replace(
    /(%22|")((?:(?!%22|").|%5[cC]%22|\\")*)(%22|")/g,
    (_whole, open: string, literal: string, close: string) =>
      open + value(unescaped(decoded(literal.replaceAll("+", plus(given))))) + close,
  );
  return `${name}=${kept(shown)}`;
}

/** A filter that writes its spaces as + means one by each. */
function plus(filter: string): string {
  return /^[\w.]+\+/.test(filter) ? "%20" : "+";
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, "$1");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The token, and user and password of HTTP basic. */
function credentialsIn(text: string): string[] {
  const secret = text.replace(/^[A-Za-z]+ +|^(?:Bearer|Basic|Digest|Negotiate)$/i, "").trim();
  const basic = /^Basic /i.test(text) ? Buffer.from(secret, "base64").toString("utf8") : "";
  return [secret, ...basic.split(":")].filter((each) => each.length >= 4);
}

function withoutCredentials(text: string): string {
  const scheme = /^(Bearer|Basic|Digest|Negotiate) /i.exec(text)?.[1];
  return scheme === undefined ? REDACTED : `${scheme} ${REDACTED}`;
}
