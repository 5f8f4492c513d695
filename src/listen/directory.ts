// What the service provider was seen to hold: users and groups by id and by name, as they were last shown, and what
// the next look at each must show. Where two writes met, nothing is known any more.

import { isJsonObject, member } from "../wire/json.ts";
import { fold } from "../verdict/standing/fold.ts";
import { Recent } from "./recent.ts";
import { resourcesIn, textIn, type Step } from "./step.ts";
import type { RequirementId } from "../requirements/catalogue.ts";
import type { KeptExchange } from "./kept-exchange.ts";
import type { JsonObject } from "../wire/json.ts";

/** What the next read by id must show. */
export interface Expectation {
  readonly requirement: RequirementId;
  readonly since: KeptExchange;
  /** When all that it compares with was last known to be so. */
  readonly seenAt: number;
  /** The user whom it is about, where the read is of a group. */
  readonly about?: string;
  /** Whether it still holds when the read comes; it does without. */
  readonly stands?: () => boolean;
  /** What is wrong with what is shown, in one sentence; undefined where nothing is. */
  readonly judge: (shown: JsonObject) => string | Complaint | undefined;
}

/** One that rests on more than its expectation says. */
export interface Complaint {
  readonly why: string;
  readonly seenAt: number;
}

/** What the next lookup by its name must find. */
export interface ToBeFound {
  readonly requirement: RequirementId;
  readonly since: readonly KeptExchange[];
}

export interface Known {
  readonly id: string;
  name: string | undefined;
  active: boolean | undefined;
  /** As it was last shown whole, and not written since. */
  shown: JsonObject | undefined;
  isDeleted: boolean;
  /** As it was shown before it was deactivated, where nothing else was written since. */
  left: Shown | undefined;
  /** The last write made it active again. */
  isBack: boolean;
  /** Its name before Okta changed it. */
  formerName: string | undefined;
  /** Okta has pushed members, and the target took them. */
  hasPushed: boolean;
  /** The lookup that found it, where nothing was written since. */
  found: KeptExchange | undefined;
  shownAt: number;
  lastWriteEnd: number;
  expectations: Expectation[];
  toBeFound: ToBeFound[];
}

export interface Shown {
  readonly resource: JsonObject;
  readonly at: number;
}

/** Of each kind; older ones are forgotten, and then judged as if never seen. */
const MOST = 1000;
/** Characters of what was shown and sent, of each kind: a thousand large groups would fill the memory. */
const HEAVIEST = 4 * 1024 * 1024;

export class Directory {
  readonly #byId = new Recent<string, Known>(MOST, HEAVIEST);
  readonly #byName = new Recent<string, string>(MOST);
  readonly nameOf: "userName" | "displayName";
  /** When the last write to any of these ended. */
  lastWrite = 0;
  /** The last deactivation that was accepted. */
  lastDeactivation: Step | undefined;

  constructor(nameOf: "userName" | "displayName") {
    this.nameOf = nameOf;
  }

  byId(id: string | undefined): Known | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /** Of those that are there. */
  byName(name: string | undefined): Known | undefined {
    const found = name === undefined ? undefined : this.byId(this.#byName.get(fold(name)));
    const isSo = found !== undefined && !found.isDeleted && found.name !== undefined;
    return isSo && fold(found.name ?? "") === fold(name ?? "") ? found : undefined;
  }

  /** @returns the one with that id, made when it was unknown */
  meet(id: string): Known {
    const found = this.#byId.get(id);
    if (found !== undefined) return found;
    const made: Known = {
      id,
      name: undefined,
      active: undefined,
      shown: undefined,
      isDeleted: false,
      left: undefined,
      isBack: false,
      formerName: undefined,
      hasPushed: false,
      found: undefined,
      shownAt: 0,
      lastWriteEnd: 0,
      expectations: [],
      toBeFound: [],
    };
    this.#byId.set(id, made);
    return made;
  }

  /**
   * A representation came; a selection of attributes, or one that began before the last write, says nothing.
   * @param among how many came
   */
  show(resource: JsonObject, step: Step, among = 1): void {
    const id = textIn(resource, "id");
    if (id === undefined || isProjected(step)) return;
    const known = this.meet(id);
    if (step.startedAt < known.lastWriteEnd) return;
    const name = textIn(resource, this.nameOf);
    if (name !== undefined) this.name(known, name);
    const active = member(resource, "active");
    if (typeof active === "boolean") known.active = active;
    known.isDeleted = false;
    known.shown = resource;
    known.shownAt = step.startedAt;
    this.#byId.weigh(id, (step.exchange.response?.body?.text.length ?? 0) / among);
  }

  name(known: Known, name: string): void {
    known.name = name;
    this.#byName.set(fold(name), known.id);
  }

  /** A write has ended: what was expected, and shown, before it counts no more. */
  write(
    known: Known,
    step: Step,
  ): { readonly before: Shown | undefined; readonly wasBack: boolean } {
    const isMet = step.startedAt < known.lastWriteEnd;
    const { shown, shownAt } = known;
    const before = isMet || shown === undefined ? undefined : { resource: shown, at: shownAt };
    const wasBack = known.isBack;
    known.isBack = false;
    known.shown = undefined;
    known.left = undefined;
    known.expectations = [];
    known.toBeFound = [];
    known.lastWriteEnd = Math.max(known.lastWriteEnd, step.endedAt);
    this.#byId.weigh(known.id, step.exchange.request.body?.text.length ?? 0);
    return { before, wasBack };
  }

  all(): readonly Known[] {
    return [...this.#byId.values()];
  }
}

/** When it was last known to be there, and as it is known. */
export function seenAt({ shownAt, lastWriteEnd }: Known): number {
  return Math.max(shownAt, lastWriteEnd);
}

export function isProjected({ path }: Step): boolean {
  return /[?&](?:attributes|excludedAttributes)=/i.test(path);
}

export function isWrite({ exchange, path }: Step): boolean {
  const { method } = exchange.request;
  return method !== "GET" && method !== "HEAD" && !/\/\.search(?:\?|$)/.test(path);
}

/** Whether the answer was a success. */
export function went({ status }: Step): boolean {
  return status >= 200 && status < 300;
}

/** The one resource of the answer. */
export function onlyResource(step: Step): JsonObject | undefined {
  const [first] = resourcesIn(step);
  return isJsonObject(first) && first === step.answer ? first : undefined;
}
