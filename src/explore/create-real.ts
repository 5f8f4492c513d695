// What the commands of one sequence act through: clients that record what they send, and names that no other sequence has.

import { createOktaClient } from "../okta/client.ts";
import { converse } from "../okta/conversation.ts";
import { readHeaders, writeHeaders } from "../okta/headers.ts";
import { guideMapping } from "../okta/guide-mapping.ts";
import { testAppMapping } from "../okta/test-app-mapping.ts";
import { heedRetryAfter } from "../ownership/heed-retry-after.ts";
import { isJsonObject, member } from "../wire/json.ts";
import { asShown } from "./representation.ts";
import type { Answer } from "../wire/answer.ts";
import type { HeaderField } from "../wire/exchange.ts";
import type { WireRequest } from "../wire/wire-request.ts";
import type { Check } from "./finding.ts";
import type { Judge } from "./judge.ts";
import type { Session, Target } from "./target.ts";
import type { Offers, PlainClient, Real, Shared } from "./real.ts";

/** One request of a sequence, with the step that sent it. */
export interface Sent {
  readonly step: string;
  readonly request: WireRequest;
  readonly answer: Answer;
  /** Ours, to look at what a step did. */
  readonly isLook: boolean;
}

export interface Surroundings {
  readonly target: Target;
  readonly session: Session;
  readonly offers: Offers;
  readonly judge: Judge;
  readonly mostUsers: number;
  /** Unique among all sequences of the run. */
  readonly number: number;
  readonly onSent: (sent: Sent) => void;
  readonly shared: Shared;
}

/** The harness by its own name: what isn't Okta's doesn't call itself Okta. */
const ownName = "interact-scim explore";

export function createReal(around: Surroundings): Real {
  const { target, session, judge, offers } = around;
  let step = "";
  const through = (isLook: boolean) => ({
    send: async (request: WireRequest): Promise<Answer> => {
      // A 429 is waited for here: no step has to know of it.
      const answer = await heedRetryAfter(session.send)(request);
      around.onSent({ step, request, answer, isLook });
      judgePassword(request, answer, target.passwords, judge);
      judgeId(request, answer, judge);
      judgeBody(request, answer, judge);
      return answer;
    },
  });
  const mapping = target.interact === undefined ? testAppMapping : guideMapping;
  return {
    okta: createOktaClient(through(false), { token: target.token, mapping }),
    scim: plainClient(through(false), through(true), target.token),
    mapping,
    judge,
    offers,
    ...namesOf(target, around.number, offers),
    step: (said) => {
      step = said;
    },
    isInteract: target.interact !== undefined,
    mostUsers: around.mostUsers,
    password: target.passwords.changed,
    ...around.shared,
  };
}

export function namesOf(
  { mark, mailDomain, interact, passwords }: Target,
  number: number,
  offers: Pick<Offers, "attributes">,
) {
  let count = 0;
  const next = (): string => `${number.toString(36)}-${++count}`;
  const hasDisplayName = offers.attributes.some(({ variable }) => variable === "displayName");
  const newAddress = (): string => `${mark}.${next()}@${mailDomain}`;
  return {
    newAddress,
    newGroupName: (beginning: string) => `${beginning} ${mark} ${next()}`.trimStart(),
    newProfile: (beginning: string, form: "address" | "name") => {
      const name = `${mark}.${next()}`;
      const userName = `${beginning}.${name}${form === "address" ? `@${mailDomain}` : ""}`;
      return {
        userName: userName.replace(/^\./, ""),
        givenName: "Ada",
        familyName: "Lovelace",
        email: `${name}@${mailDomain}`,
        ...(hasDisplayName ? { displayName: "Ada Lovelace" } : {}),
        externalId: `00uX${name}`,
        password: passwords.first,
        ...(interact === undefined ? {} : { interact }),
      };
    },
  };
}

function plainClient(
  acting: { send(request: WireRequest): Promise<Answer> },
  looking: { send(request: WireRequest): Promise<Answer> },
  token: string,
): PlainClient {
  const headersOf = (method: string) =>
    renamed(method === "GET" ? readHeaders(token) : writeHeaders(token));
  const named = (sender: typeof acting) => ({
    send: (request: WireRequest) => sender.send({ ...request, headers: headersOf(request.method) }),
  });
  const send = (
    sender: typeof acting,
    method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
    path: string,
    body?: unknown,
  ) =>
    converse(named(sender), { token }).send({
      label: method === "GET" ? "read back" : method.toLowerCase(),
      method,
      path,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    read: (path) => send(looking, "GET", path),
    find: (collection, filter) =>
      send(acting, "GET", `/${collection}?filter=${encodeURIComponent(filter)}`),
    write: (method, path, body) => send(acting, method, path, body),
    delete: (path) => send(acting, "DELETE", path),
  };
}

function renamed(headers: readonly HeaderField[]): HeaderField[] {
  return headers.map(([name, value]) => [name, name === "User-Agent" ? ownName : value]);
}

const noPassword: Check = { kind: "value", path: ["password"], allowed: [undefined] };

/** No answer ever holds a password. */
function judgePassword(
  { method }: WireRequest,
  answer: Answer,
  { first, changed }: Target["passwords"],
  judge: Judge,
): void {
  const { json } = answer;
  const password = isJsonObject(json) ? member(json, "password") : undefined;
  const isTold = [first, changed].some((each) => answer.text.includes(each));
  judge.holds(!isTold && typeof password !== "string", {
    row: "RFC7643-4.1.1/password-never-returned",
    place: `password in the answer to ${method}`,
    expected: "no password",
    received: "a password",
    answer,
    ...(isTold && typeof password !== "string" ? {} : { check: noPassword }),
  });
}

/** A success of 200 shows the resource. */
function judgeBody({ method }: WireRequest, answer: Answer, judge: Judge): void {
  if (answer.status !== 200 || (method !== "PUT" && method !== "PATCH")) return;
  judge.holds(isJsonObject(answer.json), {
    row: method === "PUT" ? "RFC7644-3.5.1/replaced" : "RFC7644-3.5.2/patched",
    place: `body of the answer to ${method}`,
    ...{ expected: "200 and the resource", received: "200 without it", answer },
  });
}

/** What answers a change of one resource is that resource, by its own id. */
function judgeId({ method, path }: WireRequest, answer: Answer, judge: Judge): void {
  const [, segment] = /^\/(?:Users|Groups)\/([^/?]+)$/.exec(path) ?? [];
  if (segment === undefined || answer.status >= 300 || !isJsonObject(answer.json)) return;
  const id = member(answer.json, "id");
  judge.holds(typeof id === "string" && id !== "", {
    row: "RFC7643-3.1/id",
    place: `id in the answer to ${method} ${path.split("/")[1] ?? ""}`,
    ...{ expected: "an id, a string", received: `id: ${asShown(id)}`, answer },
  });
  if (typeof id !== "string") return;
  const wanted = decodeURIComponent(segment);
  judge.holds(id === wanted, {
    row: "RFC7643-3.1/id-stable",
    place: `id in the answer to ${method} ${path.split("/")[1] ?? ""}`,
    expected: `id ${wanted}`,
    received: `id ${id}`,
    answer,
    check: { kind: "value", path: ["id"], allowed: [wanted] },
  });
}
