// Our model of Okta against what it sent: per template how often, and how it differs; what no template explains; what
// follows what. Knows only records, so that it says the same of a live session and of a recording.

import { changeIn } from "./rows-of-groups.ts";
import { bodyDrift } from "./body-drift.ts";
import { fieldDifferences } from "./field-differences.ts";
import { SequenceDrift } from "./sequence-drift.ts";
import { templates } from "./templates.ts";
import type { RequestTemplate } from "../okta/request-template.ts";
import type { Step } from "./step.ts";

export interface DriftItem {
  /** Name of the template, or `header fields`, `sequences`, `no template`. */
  readonly about: string;
  /** In one sentence, without anybody's value. */
  readonly what: string;
  readonly times: number;
  /** Id of the first exchange that shows it. */
  readonly first: string;
}

export interface TemplateCount {
  readonly name: string;
  readonly basis: RequestTemplate["basis"];
  readonly established: boolean;
  readonly seen: number;
  /** Spelt as in the template. */
  readonly same: number;
  /** First and last time that it was seen, ISO 8601. */
  readonly from?: string;
  readonly to?: string;
  /** User-Agent, as it was sent. */
  readonly agent?: string;
}

export interface DriftReport {
  /** Requests of Okta's. */
  readonly requests: number;
  readonly templates: readonly TemplateCount[];
  readonly items: readonly DriftItem[];
  /** The most requests under way at the same time, and the largest PATCH of a membership. */
  readonly most: { readonly atOnce: number; readonly changes: number };
}

/** Configurable in Okta from 100; ours sends 100. */
const BATCH = 100;

/** More kinds of difference than that tell no more. */
const MOST_ITEMS = 500;

export class Drift {
  readonly #items = new Map<string, { item: Omit<DriftItem, "times">; times: number }>();
  readonly #counts = new Map<string, { -readonly [K in keyof TemplateCount]: TemplateCount[K] }>();
  readonly #sequences = new SequenceDrift();
  #requests = 0;
  #atOnce = 0;
  #changes = 0;

  /** What is new in this exchange: a sentence for each difference that was not seen before. */
  take(step: Step): readonly DriftItem[] {
    if (!step.isOkta) return [];
    this.#requests += 1;
    this.#atOnce = Math.max(this.#atOnce, step.form.beside + 1);
    const { template, exchange } = step;
    const found: [about: string, what: string][] = fieldDifferences(exchange).map((what) => [
      "header fields",
      what,
    ]);
    if (template === undefined) {
      found.push(["no template", `${step.kind} matches no template`]);
    } else {
      const own = [...step.differences, ...bodyDrift(step), ...this.#batch(step)];
      found.push(...own.map((what): [string, string] => [template.name, what]));
      this.#count(step, template, own.length === 0);
    }
    found.push(...this.#sequences.take(step).map((what): [string, string] => ["sequences", what]));
    return found.flatMap(([about, what]) => this.#add(about, what, exchange.id));
  }

  report(): DriftReport {
    return {
      requests: this.#requests,
      templates: templates.flatMap(({ name }) => this.#counts.get(name) ?? []),
      items: [...this.#items.values()].map(({ item, times }) => ({ ...item, times })),
      most: { atOnce: this.#atOnce, changes: this.#changes },
    };
  }

  #batch(step: Step): string[] {
    if (step.endpoint !== "Groups" || step.exchange.request.method !== "PATCH") return [];
    const { add, remove } = changeIn(step.body);
    const changes = add.size + remove.size;
    this.#changes = Math.max(this.#changes, changes);
    return changes > BATCH ? [`one PATCH holds more than ${BATCH} changes`] : [];
  }

  #count(step: Step, { name, basis, established }: RequestTemplate, isSame: boolean): void {
    const { startedAt, request } = step.exchange;
    const count = this.#counts.get(name) ?? {
      name,
      basis,
      established,
      seen: 0,
      same: 0,
      from: startedAt,
    };
    count.seen += 1;
    if (isSame) count.same += 1;
    count.to = startedAt;
    count.agent ??=
      request.headers.find(([field]) => field.toLowerCase() === "user-agent")?.[1] ?? "";
    this.#counts.set(name, count);
  }

  #add(about: string, what: string, first: string): DriftItem[] {
    const key = `${about}: ${what}`;
    const known = this.#items.get(key);
    if (known !== undefined) {
      known.times += 1;
      return [];
    }
    if (this.#items.size === MOST_ITEMS) return [];
    const item = { about, what, first };
    this.#items.set(key, { item, times: 1 });
    return [{ ...item, times: 1 }];
  }
}
