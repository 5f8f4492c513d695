// Providers that are wrong about meta and id (RFC 7643 §3.1), of users and of groups.

import { isObject, type Json, type Resource } from "../../../src/scim/resource.ts";
import { textAt, without } from "../../attribute-access.ts";
import { answers } from "../../fault-kit/answers.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { type Dates, redate, type Write } from "../../fault-kit/redate.ts";
import { nothing } from "../../fault-kit/reread-user-patch.ts";
import type { Fault, Place, Transport } from "../../fault.ts";
import type { IncomingRequest } from "../../provider.ts";
import { replaceBehaviour, replaceEngine, replaceOperations } from "../../replace-part.ts";
import type { Reply } from "../../reply.ts";

const writes: readonly (readonly [write: Write, place: Place, what: string])[] = [
  ["createUser", "POST User", "a create of a user"],
  ["createGroup", "POST Group", "a create of a group"],
  ["replaceUser", "PUT User", "a PUT of a user"],
  ["replaceGroup", "PUT Group", "a PUT of a group"],
  ["patchUser", "PATCH User", "a PATCH of a user"],
  ["patchGroup", "PATCH Group", "a PATCH of a group"],
];

const named = (what: string) =>
  what
    .replace(/^an? /, "")
    .replaceAll(/ of an? /g, "-")
    .toLowerCase();

function datesIn(meta: Resource): Partial<Dates> {
  const created = textAt(meta, "created");
  return created === "" ? {} : { created };
}

/** The value of meta in a body, or of its sub-attributes in a PATCH. */
function sentDates(body: Json | undefined): Partial<Dates> {
  if (!isObject(body)) return {};
  const { meta, Operations } = body;
  if (isObject(meta)) return datesIn(meta);
  if (!Array.isArray(Operations)) return {};
  const given = Operations.filter(isObject).map((each) => [
    textAt(each, "path").replace("meta.", ""),
    each["value"] ?? null,
  ]);
  return datesIn(Object.fromEntries(given) as Resource);
}

/** A PATCH of meta, carried out instead of refused. */
const takingMeta = replaceEngine(({ applyPatch }) => ({
  applyPatch: (resource, operations, type) =>
    applyPatch(
      resource,
      Array.isArray(operations)
        ? operations.map((each: Json) =>
            isObject(each) && textAt(each, "path").startsWith("meta.") ? nothing : each,
          )
        : operations,
      type,
    ),
}));

/** A create or an update that stores meta.created as it is sent. */
const storing = writes.map(([write, place, what]): Fault => ({
  name: `${named(what)}-stores-created`,
  breaks: [
    "RFC7643-3.1/meta-ignored",
    ...(write.startsWith("replace") ? ["RFC7643-3.1/created"] : []),
  ],
  clause: what,
  at: [place],
  because: "every member of the body is copied to the stored record",
  decorate: (provider) => redate(write, ({ sent }) => sentDates(sent))(takingMeta(provider)),
}));

/** An update that stores a new record with another value of created. */
const movingCreated = writes.slice(2).map(([write, place, what]): Fault => ({
  name: `${named(what)}-moves-created`,
  breaks: ["RFC7643-3.1/created"],
  clause: what,
  at: [place],
  because: "the row is deleted and inserted again",
  decorate: redate(write, ({ stored }) => ({ created: stored.lastModified })),
}));

/** An update that leaves lastModified as it was. */
const leavingLastModified = writes.slice(2).map(([write, place, what]): Fault => ({
  name: `${named(what)}-leaves-last-modified`,
  breaks: ["RFC7643-3.1/last-modified-moves"],
  clause: `later after ${what}`,
  at: [place],
  because: "the column is written only on create",
  decorate: redate(write, ({ stored, before }) => ({
    lastModified: before?.lastModified ?? stored.lastModified,
  })),
}));

/** A create that changes the resource a second time. */
const modifyingAtOnce = writes.slice(0, 2).map(([write, place, what]): Fault => ({
  name: `${named(what)}-modifies-at-once`,
  breaks: ["RFC7643-3.1/last-modified-at-first"],
  clause: what,
  at: [place],
  because: "the row is written a second time for its links",
  decorate: redate(write, ({ stored }) => ({
    lastModified: new Date(Date.parse(stored.created) + 5).toISOString(),
  })),
}));

/** A write that is answered with another id. */
const answeringWithAnotherId = writes.slice(2).map(([write, place, what]): Fault => ({
  name: `${named(what)}-answers-with-another-id`,
  breaks: [
    "RFC7643-3.1/id-stable",
    ...(write === "replaceUser" ? ["RFC7644-3.1/reflects-state"] : []),
  ],
  clause: what,
  at: [place],
  because: "every change is a new row, and a read shows the id of the first",
  decorate: replaceOperations((sound) => ({
    [write]: async (context: never) =>
      changeBody(await (sound[write] as (given: never) => Promise<Reply>)(context), (resource) => ({
        ...resource,
        id: `${textAt(resource, "id")}-r2`,
      })),
  })),
}));

type Change = (resource: Resource, request: IncomingRequest) => Resource;

/** Changes what a read of one resource of this endpoint shows. */
function inReads(endpoint: string, change: Change): Transport {
  return (reply, request) =>
    request.method === "GET" && request.path.startsWith(`/${endpoint}/`)
      ? changeBody(reply, (resource) => change(resource, request))
      : reply;
}

function withMeta(resource: Resource, change: (meta: Resource) => Resource): Resource {
  const { meta } = resource;
  return isObject(meta) ? { ...resource, meta: change(meta) } : resource;
}

/** A read that counts as a change, from the second read on. */
function touched(endpoint: string): Transport {
  const seen = new Set<string>();
  return inReads(endpoint, (resource, { path, baseUrl }) => {
    if (!seen.has(baseUrl + path)) {
      seen.add(baseUrl + path);
      return resource;
    }
    const lastModified = new Date().toISOString();
    return withMeta(resource, (meta) => ({ ...meta, lastModified }));
  });
}

const shown = (["User", "Group"] as const).flatMap((type): Fault[] => {
  const what = `a ${type.toLowerCase()}`;
  const endpoint = `${type}s`;
  return [
    {
      /** A read that makes meta.lastModified later. */
      name: `${type.toLowerCase()}-is-modified-by-a-read`,
      breaks: ["RFC7643-3.1/last-modified-moves"],
      clause: `the same after a read of ${what}`,
      at: [`GET ${type}`],
      because: "a read updates the row to record the last access",
      transport: touched(endpoint),
    },
    {
      /** A read without created and lastModified in meta. */
      name: `${type.toLowerCase()}-without-dates`,
      breaks: ["RFC7643-3.1/id-and-meta-assigned"],
      clause: `created and lastModified of ${what}`,
      because: "the table has no such columns",
      transport: inReads(endpoint, (resource) =>
        withMeta(resource, (meta) => without(meta, "created", "lastModified")),
      ),
    },
    {
      /** A read whose meta.resourceType is Resource. */
      name: `${type.toLowerCase()}-of-another-type`,
      breaks: [
        "RFC7643-3.1/id-and-meta-assigned",
        "RFC7644-3.3.1/resource-type",
        "RFC7643-3.1/meta-ignored",
      ],
      clause: {
        "RFC7643-3.1/id-and-meta-assigned": `resourceType of ${what}`,
        "RFC7644-3.3.1/resource-type": type,
      },
      because: "the type is a constant; RFC 7644 requires the right one too",
      transport: inReads(endpoint, (resource) =>
        withMeta(resource, (meta) => ({ ...meta, resourceType: "Resource" })),
      ),
    },
    {
      /** A read without meta.location. */
      name: `${type.toLowerCase()}-without-location`,
      breaks: ["RFC7643-3.1/id-and-meta-assigned"],
      clause: `location of ${what}`,
      because: "the client already knows the URI",
      transport: inReads(endpoint, (resource) =>
        withMeta(resource, (meta) => without(meta, "location")),
      ),
    },
    {
      /** A read that shows an externalId made of the id, where no client sent one. */
      name: `${type.toLowerCase()}-with-external-id-of-its-own`,
      breaks: ["RFC7643-3.1/external-id-not-invented"],
      clause: what,
      because: "the column is NOT NULL, so it is filled with the id",
      transport: inReads(endpoint, (resource) => ({
        externalId: `x${textAt(resource, "id")}`,
        ...resource,
      })),
    },
    {
      /** A read whose meta.location leads to no resource. */
      name: `${type.toLowerCase()}-located-by-name`,
      breaks: ["RFC7643-3.1/location-resolves"],
      clause: `${what}, read`,
      at: [`GET ${type}`],
      because: "no test has ever followed the URI",
      transport: inReads(endpoint, (resource, { baseUrl }) =>
        withMeta(resource, (meta) => ({ ...meta, location: `${baseUrl}/${endpoint}/by-name` })),
      ),
    },
    ...(
      [
        ["lists", "listed", `LIST ${type}`],
        ["searches", "found by a search", `SEARCH ${type}`],
      ] as const
    ).map(([where, how, place]): Fault => ({
      /** A list in which each meta.location leads to no resource. */
      name: `${type.toLowerCase()}-located-elsewhere-in-${where}`,
      breaks: ["RFC7643-3.1/location-resolves"],
      clause: `${what}, ${how}`,
      at: [place],
      because: "another serialiser makes lists, and no test has ever followed its URIs",
      transport: answers([place], (reply, { baseUrl }) =>
        changeListed(reply, (resource) =>
          withMeta(resource, (meta) => ({ ...meta, location: `${baseUrl}/${endpoint}/item` })),
        ),
      ),
    })),
  ];
});

const discovered = (["Schemas", "ResourceTypes"] as const).map((endpoint): Fault => ({
  /** A list of what can be discovered in which each meta.location is empty. */
  name: `${endpoint === "Schemas" ? "schemas" : "resource-types"}-located-nowhere`,
  breaks: ["RFC7643-3.1/location-resolves"],
  clause: endpoint === "Schemas" ? "a schema" : "a resource type",
  because: "the URI is made from an empty setting",
  transport: (reply, { path }) =>
    path === `/${endpoint}`
      ? changeListed(reply, (resource) => withMeta(resource, (meta) => ({ ...meta, location: "" })))
      : reply,
}));

export const metaFaults: readonly Fault[] = [
  ...storing,
  ...movingCreated,
  ...leavingLastModified,
  ...modifyingAtOnce,
  ...answeringWithAnotherId,
  ...shown,
  ...discovered,
];

/** Users and groups whose created is in the year 1. */
export const createdInTheYearOne: Fault = {
  name: "created-in-the-year-one",
  breaks: ["RFC7643-3.1/created", "RFC7643-3.1/last-modified-at-first"],
  clause: "the moment of the create",
  because: "the column is never filled, so it holds DateTime.MinValue",
  decorate: replaceBehaviour(({ representUser, representGroup }) => ({
    representUser: (user, ...rest) =>
      representUser({ ...user, created: "0001-01-01T00:00:00.000Z" }, ...rest),
    representGroup: (group, ...rest) =>
      representGroup({ ...group, created: "0001-01-01T00:00:00.000Z" }, ...rest),
  })),
};

/** Reads with a Content-Location that is not meta.location. */
export const contentLocationIsTheRequest: Fault = {
  name: "content-location-is-the-request",
  breaks: ["RFC7643-3.1/content-location"],
  because: "a proxy writes the requested path",
  transport: (reply, { method, path }) =>
    method === "GET" && reply.status === 200 && path.startsWith("/Users/")
      ? { ...reply, headers: { ...reply.headers, "content-location": `/scim${path}` } }
      : reply,
};
