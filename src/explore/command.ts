// A step that somebody takes: an action of Okta's, or of another client of the same provider.

import type fc from "fast-check";
import type { Model } from "./model.ts";
import type { Real } from "./real.ts";

/** One kind of step; each is a file in commands/. */
export interface CommandKind<V> {
  /** Of how many steps this is one, against the others. */
  readonly weight: number;
  readonly values: (real: Pick<Real, "offers" | "isInteract">) => fc.Arbitrary<V>;
  /** Whether the target offers what it takes. */
  readonly isOffered?: (real: Pick<Real, "offers" | "isInteract">) => boolean;
  readonly check: (model: Readonly<Model>, values: V, limits: Limits) => boolean;
  /** Acts, judges the answers, and looks at all that it touched. */
  readonly run: (model: Model, values: V, real: Real) => Promise<void>;
  /** In Okta's words; asked before it runs. */
  readonly says: (model: Readonly<Model>, values: V) => string;
}

export interface Limits {
  readonly mostUsers: number;
}

export type Command = fc.AsyncCommand<Model, Real>;

/** Erases the type of the values, so that kinds can stand in one list. */
export function kind<V>(definition: CommandKind<V>): CommandKind<unknown> {
  return definition as CommandKind<unknown>;
}

class Step<V> implements Command {
  readonly #kind: CommandKind<V>;
  readonly #values: V;
  readonly #limits: Limits;
  #said = "not reached";

  constructor(of: CommandKind<V>, values: V, limits: Limits) {
    this.#kind = of;
    this.#values = values;
    this.#limits = limits;
  }

  check(model: Readonly<Model>): boolean {
    return this.#kind.check(model, this.#values, this.#limits);
  }

  async run(model: Model, real: Real): Promise<void> {
    this.#said = this.#kind.says(model, this.#values);
    real.step(this.#said);
    await this.#kind.run(model, this.#values, real);
  }

  toString(): string {
    return this.#said;
  }
}

/** Any step of that kind. */
export function anyOf<V>(
  of: CommandKind<V>,
  target: Pick<Real, "offers" | "isInteract">,
  limits: Limits,
): fc.Arbitrary<Command> {
  return of.values(target).map((values) => new Step(of, values, limits));
}
