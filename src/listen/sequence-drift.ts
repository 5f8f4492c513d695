// What follows what, for one user or group: held against the sequences of src/okta. By what a request names, since
// Okta works on several at once.

import { MOST_ATTEMPTS, waitAfter } from "../okta/retry-after.ts";
import { isJsonObject, member } from "../wire/json.ts";
import { fold } from "../verdict/standing/fold.ts";
import type { Json } from "../wire/json.ts";
import { Recent } from "./recent.ts";
import { resourcesIn, textIn, type Step } from "./step.ts";

/** Where the last request about somebody has left us. */
type State =
  | "looked up, nobody found"
  | "looked up, found active"
  | "looked up, found inactive"
  | "read"
  | "created"
  | "activated"
  | "other";

interface Last {
  /** As a read has shown it. */
  readonly active: boolean | undefined;
  readonly state: State;
  readonly step: Pick<Step, "startedAt" | "endedAt" | "status"> & {
    readonly retryAfter: string | undefined;
    readonly attempt: number;
  };
}

/** Milliseconds within which a create follows its lookup; captures show a quarter of a second. */
const OF_ONE_SEQUENCE = 5000;

/** Milliseconds until the end of an answer is noticed, on a busy machine. */
const NOTICED = 5;

/** Milliseconds: a clock's second, and a queue's delay. */
const SLACK = 2000;

export class SequenceDrift {
  readonly #last = new Recent<string, Last>(1000);
  readonly #pages = new Recent<string, number>(4);
  /** When a lookup by what no template asks for has ended: the create after it is looked up all the same. */
  #otherLookup = -Infinity;
  /** A name leads to an id once the server has said so. */
  readonly #ids = new Recent<string, string>(1000);

  /** A sentence for each way in which the order, or the time, is another than ours. */
  take(step: Step): string[] {
    const { template, name, id, endpoint, kind } = step;
    if (template === undefined && kind.startsWith("GET Users?filter="))
      this.#otherLookup = step.endedAt;
    if (template === undefined || endpoint === undefined) return [];
    if (/^import|^test/.test(template.name)) return this.#page(step);
    const found = resourcesIn(step)[0];
    const foundId = found === undefined ? undefined : textIn(found, "id");
    if (id === undefined && name !== undefined && foundId !== undefined) {
      this.#ids.set(`${endpoint} ${fold(name)}`, foundId);
    }
    const known = name === undefined ? undefined : this.#ids.get(`${endpoint} ${fold(name)}`);
    const subject = id ?? known ?? (name === undefined ? undefined : fold(name));
    if (subject === undefined) return [];
    const key = `${endpoint} ${subject}`;
    const before =
      this.#last.get(key) ??
      (name === undefined ? undefined : this.#last.get(`${endpoint} ${fold(name)}`));
    const retryAfter = step.exchange.response?.headers.find(
      ([field]) => field.toLowerCase() === "retry-after",
    )?.[1];
    const { startedAt, endedAt, status, exchange } = step;
    const { attempt } = exchange;
    this.#last.set(key, {
      state: stateAfter(step),
      active: activeIn(step.answer),
      step: { startedAt, endedAt, status, retryAfter, attempt },
    });
    const isRetry = attempt > 1;
    const isLookedUp = startedAt - this.#otherLookup < OF_ONE_SEQUENCE;
    const state = isLookedUp ? "looked up, nobody found" : before?.state;
    return [
      ...(isRetry
        ? retryDrift(step, before)
        : orderDrift(step, template.name === "create the user" ? state : before?.state)),
      ...(before?.state === "read" && changesActive(step, before.active)
        ? ["push the profile changes active; our model changes it by PATCH"]
        : []),
      ...(before !== undefined && startedAt < before.step.endedAt - NOTICED
        ? [`${template.name} comes while another request about the same resource is in progress`]
        : []),
    ];
  }

  #page(step: Step): string[] {
    const start = Number(/[?&]startIndex=(\d+)/.exec(step.path)?.[1] ?? 1);
    const endpoint = step.endpoint ?? "";
    const before = this.#pages.get(endpoint);
    this.#pages.set(endpoint, start);
    const isNext =
      start === 1 || before === undefined || start === before + 100 || start === before;
    return isNext ? [] : ["an import’s next page doesn’t start 100 further on"];
  }
}

function stateAfter({ template, status, answer }: Step): State {
  const name = template?.name ?? "";
  if (status === 429) return "other";
  if (name.startsWith("look up")) {
    if (status === 404) return "looked up, nobody found";
    const list = isJsonObject(answer) ? member(answer, "Resources") : undefined;
    const first: unknown = Array.isArray(list) ? list[0] : undefined;
    if (status !== 200) return "other";
    if (!isJsonObject(first)) return "looked up, nobody found";
    return member(first, "active") === false
      ? "looked up, found inactive"
      : "looked up, found active";
  }
  if (status < 200 || status >= 300) return "other";
  if (name.startsWith("read")) return "read";
  if (name.startsWith("create")) return "created";
  return name.startsWith("activate") ? "activated" : "other";
}

function changesActive({ template, body }: Step, before: boolean | undefined): boolean {
  const active = activeIn(body);
  return (
    template?.name === "push the profile" &&
    before !== undefined &&
    active !== undefined &&
    active !== before
  );
}

function activeIn(json: Json | undefined): boolean | undefined {
  const active = isJsonObject(json) ? member(json, "active") : undefined;
  return typeof active === "boolean" ? active : undefined;
}

function orderDrift({ template }: Step, before: State | undefined): string[] {
  const name = template?.name ?? "";
  if (name === "create the user" && before !== "looked up, nobody found") {
    return ["create the user comes without a preceding lookup that found no user"];
  }
  if (name === "create the group" && before !== "looked up, nobody found") {
    return ["create the group comes without a preceding lookup that found nothing"];
  }
  if (name === "push the profile" && before !== "read") {
    return ["push the profile comes without a read of the user immediately before it"];
  }
  if (name === "deactivate the user" && before === "read") {
    return ["deactivate the user comes right after a read of the user"];
  }
  if (before === "looked up, found inactive" && /^(?:read|push)/.test(name)) {
    return ["an inactive user who was found is not activated first"];
  }
  if (before === "looked up, nobody found" && !/^(?:create|look up)/.test(name)) {
    return [`${name} comes after a lookup that found no user`];
  }
  if (before === "looked up, found active" && /^create/.test(name)) {
    return [`${name} comes after a lookup that found a user`];
  }
  return [];
}

function retryDrift({ startedAt, exchange }: Step, before: Last | undefined): string[] {
  if (before === undefined) return [];
  const wanted = waitAfter(before.step.retryAfter, before.step.attempt);
  const waited = startedAt - before.step.endedAt;
  const after = before.step.retryAfter === undefined ? "without Retry-After" : "with Retry-After";
  return [
    ...(waited < wanted - SLACK ? [`after a 429 ${after} the next attempt comes too early`] : []),
    ...(waited > wanted * 1.5 + SLACK ? [`after a 429 ${after} the next attempt comes late`] : []),
    ...(exchange.attempt > MOST_ATTEMPTS ? [`there are more than ${MOST_ATTEMPTS} attempts`] : []),
  ];
}
