// Changes the answers to certain requests on their way out; all others are answered correctly.
import type { IncomingRequest } from "../provider.ts";
import type { Place, Transport } from "../fault.ts";
import { errorReply, type Reply } from "../reply.ts";
import type { Json, JsonObject, Resource } from "../../src/scim/resource.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeBody } from "./change-body.ts";
import { changeListed } from "./change-listed.ts";
import { listAt } from "../attribute-access.ts";

type When = (request: IncomingRequest, reply: Reply) => boolean;

const always: When = () => true;

/** The kind of a request about a resource; undefined for any other request. */
export function placeOf({ method, path }: IncomingRequest): Place | undefined {
  const [, type, id] = /^\/(User|Group)s(?:\/([^/]+))?$/.exec(path) ?? [];
  if (type !== "User" && type !== "Group") return undefined;
  if (method === "GET") return `${id === undefined ? "LIST" : "GET"} ${type}`;
  if (id === ".search") return `SEARCH ${type}`;
  return ["POST", "PUT", "PATCH", "DELETE"].includes(method)
    ? (`${method} ${type}` as Place)
    : undefined;
}

/** Replaces the answers to these requests. */
export function answers(
  places: readonly Place[],
  make: (reply: Reply, request: IncomingRequest) => Reply,
  when: When = always,
): Transport {
  return (reply, request) => {
    const place = placeOf(request);
    const isMeant = place !== undefined && places.includes(place) && when(request, reply);
    return isMeant ? make(reply, request) : reply;
  };
}

/** Changes what these requests show, where they succeed. @param change makes a copy */
export function shows(
  places: readonly Place[],
  change: (body: Resource, request: IncomingRequest) => Resource,
  when: When = always,
): Transport {
  return answers(
    places,
    (reply, request) => changeBody(reply, (body) => change(body, request)),
    when,
  );
}

/** Changes each resource that a list of this type shows. @param change makes a copy */
export function lists(
  type: "User" | "Group",
  change: (resource: Resource, request: IncomingRequest) => Resource,
  when: When = always,
): Transport {
  return answers(
    [`LIST ${type}`],
    (reply, request) => changeListed(reply, (resource) => change(resource, request)),
    when,
  );
}

/** Refuses these requests, though nothing is wrong with them. */
export function refuses(
  places: readonly Place[],
  status: number,
  detail: string,
  when: When = always,
): Transport {
  return answers(places, () => errorReply(status, detail), when);
}

/** Changes the Error that these requests end in. */
export function errs(
  places: readonly Place[],
  change: (error: Resource) => Resource,
  when: When = always,
): Transport {
  return answers(
    places,
    (reply) =>
      reply.status >= 400 && isObject(reply.body) ? { ...reply, body: change(reply.body) } : reply,
    when,
  );
}

/** Replaces the status of a refusal. */
export function withStatus(reply: Reply, status: number): Reply {
  const { body } = reply;
  return isObject(body)
    ? { ...reply, status, body: { ...body, status: String(status) } }
    : { ...reply, status };
}

/** Replaces the scimType of an error. */
export const withScimType =
  (scimType: string) =>
  (error: Resource): Resource => ({ ...error, scimType });

/** The query of a request, decoded. */
export function queryOf({ query }: IncomingRequest): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(query));
}

/** The body of a request as an object; an empty object if the body isn't one. */
export function sentIn({ body }: IncomingRequest): JsonObject {
  try {
    const sent = JSON.parse(body) as Json;
    return isObject(sent) ? sent : {};
  } catch {
    return {};
  }
}

/** The filter of a request; empty if there is none. */
export function filterOf(request: IncomingRequest): string {
  return queryOf(request)["filter"] ?? "";
}

/** The operations of a PATCH. */
export function operationsIn(request: IncomingRequest): readonly JsonObject[] {
  return listAt(sentIn(request), "Operations").filter(isObject);
}
