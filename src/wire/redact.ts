// Redaction, applied as an exchange is recorded: the token, credentials and passwords always; the
// values of users whom the run did not create become placeholders, and so do their names wherever they come again.
// Works on text, never on types: what it returns may be shown to anyone. JSON is written anew, compact; `bytes` tells the true size.

import { createAddresses, decode } from "./addresses.ts";
import { isJsonObject, parseJson } from "./json.ts";
import { createLearnedSecrets } from "./learned-secrets.ts";
import { redactJson, rewrite } from "./redact-json.ts";
import { createScrubber, mask, REDACTED } from "./scrub.ts";
import { shortened } from "./shortened.ts";
import { createStrangers, type UsersMet } from "./strangers.ts";
import { maskUnparsed } from "./unparsed.ts";
import type { HeaderField } from "./exchange.ts";
import type { Json } from "./json.ts";
import type { Ownership } from "./ownership.ts";
import type { Secrets } from "./scrub.ts";

export interface RequestInView {
  readonly method: string;
  /** Below the base URL, with query, as sent. */
  readonly path: string;
  readonly body?: string | undefined;
}

export interface ResponseInView {
  readonly headers: readonly HeaderField[];
  readonly json: () => Json | undefined;
}

export interface Redactor {
  /** A further secret, to be in none of the texts from now on. */
  learn(secret: string): void;
  /** Called before anything else of an exchange: its secrets are to be in none of its texts, nor are its strangers. */
  hear(request: RequestInView, response?: ResponseInView): void;
  /** Labels, reason phrases and messages. */
  text(value: string): string;
  url(value: string): string;
  headers(fields: readonly HeaderField[]): readonly HeaderField[];
  requestBody(request: RequestInView): string;
  /**
   * A response's text: known to belong to that request and status.
   * @param json the text's value, where it was parsed already
   */
  responseBody(
    text: string,
    status: number,
    request: RequestInView,
    json?: () => Json | undefined,
  ): string;
}

const CREDENTIALS = new Set(["authorization", "proxy-authorization", "cookie", "set-cookie"]);

/** `"password": "…"` in a text that is not JSON, also when the closing quote is missing. */
const PASSWORD_MEMBER = /("[^"]{0,200}password"\s*:\s*")(?:[^"\\]|\\.)*/gi;

/** Of texts in which nothing was found, so many are known again, and each so long at most. */
const MOST_CLEAN = 1000;
const LONGEST_CLEAN = 100;

/** Discovery and /health tell of no users: their names and descriptions stay readable. */
const TELLS_OF_NO_USERS = /^\/(?:ServiceProviderConfig|ResourceTypes|Schemas|health)(?:[/?]|$)/i;

/**
 * A redactor for one run.
 * @param ownership tells which resources are the run's own
 * @param met whom other processes of the run have met
 */
export function createRedactor(secrets: Secrets, ownership: Ownership, met?: UsersMet): Redactor {
  const known = createScrubber(secrets);
  // Names of attributes and schemas stand in every body.
  const clean = new Set<string>();
  const forget = (): void => clean.clear();
  const learned = createLearnedSecrets(REDACTED, forget);
  const strangers = createStrangers(ownership, { met, onNew: forget });
  const addresses = createAddresses(ownership);
  const scrubNames = (text: string): string => strangers.mask(learned.scrub(known(text)));
  const scrub = (text: string): string => {
    if (clean.has(text)) return text;
    const scrubbed = addresses.mask(scrubNames(text));
    if (scrubbed === text && text.length <= LONGEST_CLEAN && clean.size < MOST_CLEAN)
      clean.add(text);
    return scrubbed;
  };
  const unparsed = (text: string): string =>
    scrub(text).replace(PASSWORD_MEMBER, (_whole, before: string) => before + REDACTED);

  return {
    learn: (secret) => {
      for (const spelling of [secret, Buffer.from(secret).toString("base64")])
        learned.hear(spelling);
    },
    hear(request, response) {
      learned.hearBody(request.body ?? "");
      // Not of PUT, which sends back what was read.
      if (createsResource(request) || request.method === "PATCH")
        addresses.hearOwn(request.body ?? "");
      if (createsResource(request)) strangers.hearOwn(parseJson(request.body ?? ""));
      if (response === undefined) return;
      learned.hearCookies(response.headers);
      strangers.hear(TELLS_OF_NO_USERS.test(request.path) ? undefined : response.json());
    },
    text: scrub,
    url: (value) => addresses.maskUrl(scrubNames(value)),
    headers: (fields) =>
      fields.map(([name, value]): HeaderField => {
        if (!CREDENTIALS.has(name.toLowerCase())) return [scrub(name), scrub(value)];
        return [name, withoutCredentials(value)];
      }),
    requestBody(request) {
      const text = request.body ?? "";
      const json = parseJson(text);
      if (json === undefined) return unparsed(text);
      // What a POST creates is the run's own, also when it is malformed on purpose.
      if (createsResource(request)) return JSON.stringify(rewrite(json, scrub, scrub));
      return JSON.stringify(
        redactJson(json, isAboutOurs(request, ownership), { scrub, ownership }),
      );
    },
    responseBody(text, status, request, value = () => parseJson(text)) {
      const whole = value();
      if (whole === undefined) {
        const shown = unparsed(text);
        return tellsOfOthers(status, request, ownership)
          ? maskUnparsed(shown, (value) => ownership.bears(value))
          : shown;
      }
      const json = shortened(whole, text.length);
      if (TELLS_OF_NO_USERS.test(request.path)) return JSON.stringify(rewrite(json, scrub, scrub));
      if (status < 400) return JSON.stringify(redactJson(json, false, { scrub, ownership }));
      return JSON.stringify(redactError(json, keepsDetail(status, request, ownership), scrub));
    },
  };
}

/** Whether there can be strangers in an answer whose resources can't be told apart. */
function tellsOfOthers(status: number, request: RequestInView, ownership: Ownership): boolean {
  if (TELLS_OF_NO_USERS.test(request.path)) return false;
  if (status >= 400) return !keepsDetail(status, request, ownership);
  return !createsResource(request) && !isAboutOurs(request, ownership);
}

/**
 * An error's texts are kept when it answers a request about the run's own, about no one in
 * particular (a collection), or says that nobody was found or let in: in the rest they could
 * quote a stranger's values.
 */
function keepsDetail(status: number, request: RequestInView, ownership: Ownership): boolean {
  if (status === 401 || status === 403 || status === 404) return true;
  return (
    request.method === "POST" || idIn(request.path) === undefined || isAboutOurs(request, ownership)
  );
}

function redactError(json: Json, keep: boolean, scrub: (text: string) => string): Json {
  const masked = rewrite(json, keep ? scrub : mask, scrub);
  if (keep || !isJsonObject(json) || !isJsonObject(masked)) return masked;
  const shown = Object.entries(json).filter(([key]) => /^(?:schemas|status|scimType)$/i.test(key));
  return {
    ...masked,
    ...Object.fromEntries(shown.map(([key, value]) => [key, rewrite(value, scrub, scrub)])),
  };
}

function createsResource({ method, path }: RequestInView): boolean {
  return method === "POST" && !/\/\.search(?:\?|$)/.test(path);
}

function isAboutOurs(request: RequestInView, ownership: Ownership): boolean {
  const id = idIn(request.path);
  if (id !== undefined && (ownership.knows(id) || ownership.bears(id))) return true;
  const json = parseJson(request.body ?? "");
  return isJsonObject(json) && ownership.isOurs(json);
}

/** The id in `/Users/{id}` and `/Groups/{id}`, decoded; undefined for a collection. */
function idIn(path: string): string | undefined {
  const segment = /^\/[^/?#]+\/([^/?#]+)/.exec(path)?.[1];
  return segment === undefined || segment === ".search" ? undefined : decode(segment);
}

/** `Bearer ‹redacted›`: the scheme stays where there is one (RFC 9110 §11.4). */
function withoutCredentials(value: string): string {
  const scheme = /^(Bearer|Basic|Digest|Negotiate) /i.exec(value)?.[1];
  return scheme === undefined ? REDACTED : `${scheme} ${REDACTED}`;
}
