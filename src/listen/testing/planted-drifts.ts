// For tests and the benchmark: what Okta could change about its requests one day, each as one change to a scripted Okta.

import {
  barbara,
  emptyList,
  listOf,
  scriptedSession,
  shownAs,
  type Change,
  type ScriptedSession,
} from "./scripted-session.ts";

export const id = "7f0c5f4e-0000-4000-8000-0000000000aa";
export const group = { id: "g1", displayName: "Droids" };

/** Okta before a provider that does as it should. */
export function provider(): ScriptedSession {
  let isThere = false;
  return scriptedSession(({ method, path }) => {
    if (path.startsWith("/Groups")) {
      if (method === "POST") return { status: 201, body: { id: group.id, displayName: "Droids" } };
      return path.includes("filter") ? { status: 200, body: emptyList } : { status: 204 };
    }
    if (method === "POST") isThere = true;
    if (path.includes("filter"))
      return { status: 200, body: isThere ? listOf(shownAs(id)) : emptyList };
    if (path.includes("startIndex=")) return { status: 200, body: emptyList };
    if (method === "POST") return { status: 201, body: shownAs(id) };
    return method === "PATCH" ? { status: 204 } : { status: 200, body: shownAs(id) };
  });
}

/** All that our client does, in one go. */
export async function day({ okta }: ScriptedSession): Promise<void> {
  const members = [{ value: id, display: barbara.userName }];
  await okta.testCredentials({ importGroups: true });
  await okta.assign(barbara);
  await okta.update({ id }, barbara);
  await okta.pushGroup("Droids", members);
  await okta.changeMembership(group, { remove: ["u2"], add: members });
  await okta.renameGroup(group, "Droids");
  await okta.pushNow(group, members);
  await okta.deactivate({ id });
  await okta.deleteGroup(group);
}

const only =
  (wanted: (method: string, path: string) => boolean, change: Change): Change =>
  (request) =>
    wanted(request.method, request.path) ? change(request) : request;
const inBody = (
  wanted: (method: string, path: string) => boolean,
  from: RegExp,
  to: string,
): Change =>
  only(wanted, (request) => ({ ...request, body: (request.body ?? "").replace(from, to) }));
const inPath = (
  wanted: (method: string, path: string) => boolean,
  from: RegExp,
  to: string,
): Change => only(wanted, (request) => ({ ...request, path: request.path.replace(from, to) }));
const withField =
  (field: string, text: string): Change =>
  (request) => ({
    ...request,
    headers: request.headers.map(([name, value]) => [name, name === field ? text : value]),
  });
const creates = (method: string, path: string): boolean => method === "POST" && path === "/Users";
const userLookups = (_method: string, path: string): boolean => path.startsWith("/Users?filter");
const reads = (method: string, path: string): boolean =>
  method === "GET" && path === `/Users/${id}`;

/** Each with what it must be named: about what, and how. */
export const planted: readonly (readonly [
  name: string,
  change: Change,
  about: string,
  what: RegExp,
])[] = [
  [
    "another Accept",
    withField("Accept", "application/json"),
    "header fields",
    /^the field Accept is “application\/json”/,
  ],
  [
    "a field besides",
    only(reads, (request) => ({
      ...request,
      headers: [...request.headers, ["If-None-Match", "W/1"]],
    })),
    "header fields",
    /If-None-Match is additional/,
  ],
  [
    "a field missing",
    only(reads, (request) => ({
      ...request,
      headers: request.headers.filter(([name]) => name !== "Accept-Charset"),
    })),
    "header fields",
    /Accept-Charset is missing/,
  ],
  [
    "fields in another order",
    only(reads, (request) => ({ ...request, headers: request.headers.toReversed() })),
    "header fields",
    /^the fields come in the order/,
  ],
  [
    "Okta 1.1.0",
    withField("User-Agent", "Okta SCIM Client 1.1.0"),
    "header fields",
    /^the field User-Agent is “Okta SCIM Client 1.1.0”/,
  ],
  ["no scheme", withField("Authorization", "abcdefgh"), "header fields", /have the scheme Bearer/],
  [
    "pages of 200",
    inPath(userLookups, /count=100/, "count=200"),
    "look up by userName",
    /^count is written 200, not 100/,
  ],
  [
    "parameters in another order",
    inPath(userLookups, /(filter=.*?)&startIndex=1&count=100/, "startIndex=1&count=100&$1"),
    "look up by userName",
    /parameters come in the order/,
  ],
  [
    "no paging",
    inPath(userLookups, /&startIndex=1/, ""),
    "look up by userName",
    /lacks startIndex/,
  ],
  [
    "a projection",
    inPath(reads, /$/, "?attributes=userName"),
    "read the user",
    /has attributes too/,
  ],
  ["@ as it stands", inPath(userLookups, /%40/, "@"), "look up by userName", /not encoded as/],
  [
    "another filter",
    inPath(userLookups, /userName%20eq%20(.*?)&/, "externalId%20eq%20$1&"),
    "no template",
    /externalid eq/,
  ],
  [
    "a create without password",
    inBody(creates, /"password":"[^"]*",/, ""),
    "create the user",
    /lacks password/,
  ],
  [
    "a create in another order",
    inBody(creates, /"active":true,?(.*)\}$/, '$1,"active":true}'),
    "create the user",
    /come before active/,
  ],
  [
    "a null",
    inBody(creates, /"active":true/, '"active":true,"title":null'),
    "create the user",
    /title is null/,
  ],
  [
    "locale with _",
    inBody(creates, /en-US/, "en_US"),
    "create the user",
    /locale is written with _/,
  ],
  [
    "an externalId of another kind",
    inBody(creates, /00use6vjvehodmsQb4x6/, "4711"),
    "create the user",
    /externalId isn’t an id of Okta’s/,
  ],
  [
    "an op in capitals",
    inBody(
      (method, path) => method === "PATCH" && path.startsWith("/Users"),
      /"replace"/,
      '"Replace"',
    ),
    "deactivate the user",
    /"Replace", not "replace"/,
  ],
  [
    "a rename without the id",
    inBody((method) => method === "PATCH", /"id":"g1",/, ""),
    "no template",
    /PATCH Groups\/\{id\} replace \{displayname\}/,
  ],
  ["JSON with spaces", inBody(creates, /^\{/, "{ "), "create the user", /spaces between its parts/],
];
