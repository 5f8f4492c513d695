// For tests: a session between Okta and a provider as data. Times are given, so no test waits.

import { createOktaClient } from "../../okta/client.ts";
import { guideMapping } from "../../okta/guide-mapping.ts";
import { Witness, type Sighting, type WitnessOptions } from "../witness.ts";
import type { OktaClient } from "../../okta/client.ts";
import type { WireRequest } from "../../wire/wire-request.ts";
import type { Passed } from "../passed.ts";
import { Answer } from "../../wire/answer.ts";

export const base = "https://intranet.example.com/api/v2/scim/v2";

export interface Came {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: readonly string[];
}

/** Changes a request on its way: a drift that is planted. */
export type Change = (request: WireRequest) => WireRequest;

export interface ScriptedSession {
  readonly okta: OktaClient;
  readonly passed: Passed[];
  /** Milliseconds that pass before the next request. */
  wait(milliseconds: number): void;
  /** From here on each request is changed so. */
  change(change: Change): void;
}

/** @param answer what the provider says to each request, in order of coming */
export function scriptedSession(
  answer: (request: WireRequest, number: number) => Came,
): ScriptedSession {
  const passed: Passed[] = [];
  let now = Date.parse("2026-11-28T09:00:00Z");
  let change: Change = (request) => request;
  const send = (original: WireRequest): Promise<Answer> => {
    const request = change(original);
    const number = passed.length + 1;
    const came = answer(request, number);
    passed.push(exchange(request, came, number, now));
    now += 100;
    const text = came.body === undefined ? "" : JSON.stringify(came.body);
    const fields = came.headers ?? [];
    const headers = new Map(
      fields.flatMap((name, at): [string, string][] =>
        at % 2 === 0 ? [[name.toLowerCase(), fields[at + 1] ?? ""]] : [],
      ),
    );
    return Promise.resolve(new Answer({ exchange: nothing, status: came.status, text, headers }));
  };
  const sleep = (milliseconds: number): Promise<void> => {
    now += milliseconds;
    return Promise.resolve();
  };
  return {
    okta: createOktaClient(
      { send },
      { token: "s3cr3t-t0ken", mapping: guideMapping, sleep, maxWaitMs: 1e9 },
    ),
    passed,
    wait: (milliseconds) => (now += milliseconds),
    change: (next) => (change = next),
  };
}

const nothing = {
  id: "",
  label: "",
  startedAt: "",
  durationMs: 0,
  attempt: 1,
  request: { method: "GET", url: base, headers: [] },
  violations: [],
} as const;

export function exchange(
  {
    method,
    path,
    headers,
    body = "",
  }: Pick<WireRequest, "method" | "path" | "headers"> & { readonly body?: string },
  came: Came,
  number: number,
  startedAt = 0,
): Passed {
  const content = body === "" ? [] : ["Content-Length", String(Buffer.byteLength(body))];
  return {
    number,
    startedAt,
    durationMs: 20,
    method,
    target: `/api/v2/scim/v2${path}`,
    requestHeaders: [
      ...headers.flat(),
      ...content,
      "Host",
      "tunnel.example.net",
      "Connection",
      "Keep-Alive",
    ],
    requestBody: Buffer.from(body),
    response: {
      status: came.status,
      reason: "",
      headers: ["Content-Type", "application/scim+json", ...(came.headers ?? [])],
      body: came.body === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(came.body)),
    },
    isCut: false,
    beside: 0,
  };
}

export function witness(options: Partial<WitnessOptions> = {}): Witness {
  return new Witness({
    base,
    key: Buffer.alloc(32, 7),
    keepValues: false,
    contract: "guide",
    ...options,
  });
}

/** Of a recording of such a session. */
export const head = {
  recording: 1,
  tool: "interact-scim 0",
  session: "1",
  target: base,
  isMock: false,
  contract: "guide",
  keepsValues: false,
} as const;

/** What a witness sees of it. */
export async function seen(passed: readonly Passed[], by = witness()): Promise<Sighting[]> {
  const sightings: Sighting[] = [];
  for (const each of passed) sightings.push(await by.take(each));
  return sightings;
}

export const emptyList = {
  schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
  totalResults: 0,
  startIndex: 1,
  itemsPerPage: 0,
  Resources: [],
};

export function listOf(...resources: readonly unknown[]) {
  const count = resources.length;
  return { ...emptyList, totalResults: count, itemsPerPage: count, Resources: resources };
}

export const barbara = {
  userName: "barbara.canary@example.com",
  givenName: "Barbara",
  familyName: "Canary",
  email: "barbara.canary@example.com",
  displayName: "Barbara Canary",
  locale: "en-US",
  externalId: "00use6vjvehodmsQb4x6",
  password: "gl^m&qWZ",
  interact: { location: "Canary Wharf" },
} as const;

/** As a provider shows her. */
export function shownAs(id: string, more: object = {}) {
  return {
    schemas: [
      "urn:ietf:params:scim:schemas:core:2.0:User",
      "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User",
    ],
    id,
    externalId: barbara.externalId,
    userName: barbara.userName,
    name: { givenName: barbara.givenName, familyName: barbara.familyName },
    emails: [{ primary: true, value: barbara.email, type: "work" }],
    displayName: barbara.displayName,
    locale: barbara.locale,
    active: true,
    groups: [],
    "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User": {
      location: "Canary Wharf",
    },
    meta: { resourceType: "User", location: `${base}/Users/${id}` },
    ...more,
  };
}
