// What an exchange is in Okta's terms: which request, which attempt, about which user or group, and from whom. By
// what it names and never by when it came: Okta works on several users at once.

import { isOfAGateway } from "../wire/gateway-answer.ts";
import { isJsonObject, member, parseJson } from "../wire/json.ts";
import { belowBase, type Observed } from "./observed.ts";
import { kindOf } from "./kind.ts";
import { fold } from "../verdict/standing/fold.ts";
import { Recent } from "./recent.ts";
import { spellingDifferences } from "./spelling.ts";
import { templatesOf } from "./templates.ts";
import { clientOf } from "./client-of.ts";
import type { RequestTemplate } from "../okta/request-template.ts";
import type { Exchange } from "../wire/exchange.ts";
import type { Json, JsonObject } from "../wire/json.ts";

export interface Step extends Observed {
  /** Its label and attempt filled in. */
  readonly exchange: Exchange;
  readonly client: string;
  readonly isOkta: boolean;
  /** Below the base URL, with its query. */
  readonly path: string;
  readonly kind: string;
  /** The one that it is spelt most like; absent where Okta never asks for such a thing. */
  readonly template?: RequestTemplate;
  readonly differences: readonly string[];
  readonly body: Json | undefined;
  readonly answer: Json | undefined;
  /** 0 where no answer came. */
  readonly status: number;
  readonly endpoint: "Users" | "Groups" | undefined;
  /** In the path, as the record shows it. */
  readonly id: string | undefined;
  /** What a lookup asks for, and what a create or a push says. */
  readonly name: string | undefined;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** Follows a session: retries are known by the request that was answered with 429. */
export function createRecogniser(base: URL): (observed: Observed) => Step {
  const refused = new Recent<string, number>(200);
  return (observed) => {
    const { exchange, form } = observed;
    const { method, url, body: sent } = exchange.request;
    const path = belowBase(url.slice(base.origin.length), base);
    const body = sent === undefined ? undefined : parseJson(sent.text);
    const kind = kindOf(method, path, body);
    const { client, isOkta } = clientOf(exchange, kind);
    const [template, differences] = closest(kind, { path, body, form });
    const status = exchange.response?.status ?? 0;
    const request = `${method} ${url} ${sent?.text ?? ""}`;
    const attempt = (refused.get(request) ?? 0) + 1;
    if (status === 429) refused.set(request, attempt);
    else refused.delete(request);
    const label = template?.name ?? "not a request from Okta";
    const answer = parseJson(exchange.response?.body?.text ?? "");
    const contentType = exchange.response?.headers.find(([name]) => /^content-type$/i.test(name));
    const isGateways =
      status !== 0 && isOfAGateway({ method, status, contentType: contentType?.[1], json: answer });
    const startedAt = Date.parse(exchange.startedAt);
    return {
      exchange: {
        ...exchange,
        attempt,
        label: isOkta ? label : `${client}: ${label}`,
        ...(isGateways ? { gateway: true as const } : {}),
      },
      form,
      client,
      isOkta,
      path,
      kind,
      ...(template === undefined ? {} : { template }),
      differences,
      body,
      answer,
      status,
      ...subjectOf(path, body),
      startedAt,
      endedAt: startedAt + exchange.durationMs,
    };
  };
}

type Spelt = Parameters<typeof spellingDifferences>[1];

function closest(kind: string, spelt: Spelt): readonly [RequestTemplate | undefined, string[]] {
  const ranked = templatesOf(kind)
    .map((template) => [template, spellingDifferences(template, spelt)] as const)
    .sort(([, left], [, right]) => left.length - right.length);
  return ranked[0] ?? [undefined, []];
}

function subjectOf(path: string, body: Json | undefined) {
  const [place = "", query = ""] = path.split("?", 2);
  const [, name, id] = /^\/(Users|Groups)(?:\/([^/]+))?$/.exec(place) ?? [];
  const endpoint = name === "Users" || name === "Groups" ? name : undefined;
  const said = isJsonObject(body)
    ? member(body, endpoint === "Groups" ? "displayName" : "userName")
    : undefined;
  const asked = /eq(?:%20|\+| )+(?:%22|")(.*?)(?:%22|")/i.exec(query)?.[1];
  return {
    endpoint,
    id: id === undefined ? undefined : decoded(id),
    name: asked === undefined ? (typeof said === "string" ? said : undefined) : decoded(asked),
  } as const;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether whoever asked was turned away, for now or for good: nothing was carried out. */
export function isRefused({ status }: Step): boolean {
  return [401, 403, 429].includes(status);
}

/** Whether nothing is known of what the target did. */
export function isUnanswered({ status, exchange }: Step): boolean {
  return status === 0 || exchange.gateway === true;
}

/** Resources of a list, or the one that came. */
export function resourcesIn(step: Step): readonly JsonObject[] {
  const { answer, status } = step;
  if (status < 200 || status >= 300 || !isJsonObject(answer)) return [];
  const list = member(answer, "Resources");
  if (Array.isArray(list)) return (list as readonly Json[]).filter(isJsonObject);
  return typeof member(answer, "id") === "string" ? [answer] : [];
}

export function textIn(resource: JsonObject, name: string): string | undefined {
  const value = member(resource, name);
  return typeof value === "string" ? value : undefined;
}

/** Whether two names are one, as the service provider compares them. */
export function isSameName(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && fold(one) === fold(other);
}

/** The elements of a multi-valued attribute; none where it isn't one. */
export function elements(resource: JsonObject, name: string): readonly JsonObject[] {
  const list = member(resource, name);
  return Array.isArray(list) ? (list as readonly Json[]).filter(isJsonObject) : [];
}

/** Ids of the members that a group shows. */
export function membersIn(group: JsonObject): ReadonlySet<string> {
  return idsIn(elements(group, "members"));
}

/** Of entries of `members`. */
export function idsIn(list: readonly Json[]): ReadonlySet<string> {
  return new Set(list.filter(isJsonObject).flatMap((each) => textIn(each, "value") ?? []));
}
