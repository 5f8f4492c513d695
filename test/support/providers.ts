// Service providers for the tests of the command line: the mock, in this process, with something wrong.

import type { Fault } from "../../mocks/fault.ts";
import { withFault } from "../../mocks/fault.ts";
import type { Provider } from "../../mocks/provider.ts";
import { createProvider } from "../../mocks/create-provider.ts";
import type { ProviderOptions } from "../../mocks/provider.ts";
import { serve, type Served } from "../../mocks/serve.ts";
import { isObject } from "../../src/scim/resource.ts";

export interface Observed extends Served {
  /** One line for each answer: method, target, status, time. */
  readonly requests: readonly string[];
}

/** The mock with these faults, the first innermost. */
export async function served(options: ProviderOptions, ...faults: Fault[]): Promise<Observed> {
  const sound: Provider = createProvider(options);
  const requests: string[] = [];
  const provider = faults.reduce(withFault, sound);
  const server = await serve({ provider, onRequest: (line) => requests.push(line) });
  return { ...server, requests };
}

/** Changes replies to requests that a test picks. */
export function replying(
  name: string,
  picks: (request: { method: string; path: string; query: string; body: string }) => boolean,
  change: NonNullable<Fault["transport"]>,
): Fault {
  return {
    name,
    breaks: [],
    transport: (reply, request) => (picks(request) ? change(reply, request) : reply),
  };
}

/** Tells of each request after it was handled, and answers when the listener has ended. */
export function watched(
  listener: (request: { method: string; path: string }) => Promise<void>,
): Fault {
  return {
    name: "watched",
    breaks: [],
    decorate: (provider) => ({
      ...provider,
      operations: Object.fromEntries(
        Object.entries(provider.operations).map(([name, operation]) => [
          name,
          async (context: never) => {
            const reply = await (operation as (context: never) => Promise<unknown>)(context);
            await listener({ method: methodOf[name] ?? "GET", path: name });
            return reply;
          },
        ]),
      ) as unknown as Provider["operations"],
    }),
  };
}

const methodOf: Readonly<Record<string, string>> = {
  createUser: "POST",
  createGroup: "POST",
  replaceUser: "PUT",
  patchUser: "PATCH",
  deleteUser: "DELETE",
};

/** Every 201, and every lookup too where it says so, names the stranger's id, the rest of the answer as it should be. */
export const namesStranger = (stranger: () => string, inLookups = true): Fault => ({
  name: "names-stranger",
  breaks: [],
  transport: (reply, { method, path }) => {
    const { body } = reply;
    if (!isObject(body)) return reply;
    if (method === "POST" && reply.status === 201)
      return { ...reply, body: { ...body, id: stranger() } };
    const listed = body["Resources"];
    const isLookup = inLookups && method === "GET" && path === "/Users";
    if (!isLookup || !Array.isArray(listed)) return reply;
    const renamed = listed.map((each) => (isObject(each) ? { ...each, id: stranger() } : each));
    return { ...reply, body: { ...body, Resources: renamed } };
  },
});

/** The SHOULD `RFC7644-3.12/unreadable-body` is not met: another scimType. */
export const anotherScimType = replying(
  "another-scim-type",
  ({ method, body }) => method === "POST" && isNoJson(body),
  (reply) => ({
    ...reply,
    body: {
      schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
      status: "400",
      scimType: "invalidValue",
      detail: "What is this?",
    },
  }),
);

/** The MUST `RFC7644-3.5.1/never-creates` stays unknown: the connection ends without an answer. */
export const hangsUpOnUnknown: Fault = {
  name: "hangs-up-on-unknown",
  breaks: [],
  transport: (reply, { method }) =>
    method === "PUT" && reply.status === 404 ? { ...reply, status: 0 } : reply,
};

/** The MUST `OKTA-lookup/by-external-id` stays unknown: the first such lookup is answered by a gateway. */
export const gatewayAtFirst = (): Fault => {
  let count = 0;
  return replying(
    "gateway-at-first",
    ({ query }) => query.startsWith("filter=externalId") && count++ === 0,
    () => ({
      status: 502,
      headers: { "content-type": "text/html" },
      verbatim: "<h1>Bad Gateway</h1>",
    }),
  );
};

/** The MAY `OKTA-manager/display-name-only` is not met: a manager without a value is refused. */
export const refusesDisplayName = replying(
  "refuses-display-name",
  ({ method, body }) => method === "POST" && body.includes('"manager":{"displayName"'),
  (reply) => ({
    ...reply,
    status: 400,
    headers: { "content-type": "application/scim+json" },
    body: {
      schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
      status: "400",
      detail: "manager needs a value",
    },
  }),
);

/** Every answer repeats the request's credentials, and every refusal quotes them. */
export const tellsTheToken: Fault = {
  name: "tells-the-token",
  breaks: [],
  transport: (reply, { headers }) => {
    const credentials = headers["authorization"] ?? "none";
    const base64 = Buffer.from(credentials.replace("Bearer ", "")).toString("base64");
    const told = {
      ...reply,
      headers: { ...reply.headers, "x-credentials": `${credentials} ${base64}` },
    };
    if (reply.status < 400 || !isObject(reply.body)) return told;
    return {
      ...told,
      body: { ...reply.body, detail: `You sent ${credentials}` },
    };
  },
};

function isNoJson(body: string): boolean {
  try {
    JSON.parse(body);
    return false;
  } catch {
    return true;
  }
}
