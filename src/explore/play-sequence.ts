// Plays one sequence to its end, or to the first finding that counts; then removes whom it created.

import fc from "fast-check";
import { Unverified } from "../ownership/unverified.ts";
import { NoAnswer } from "../wire/no-answer.ts";
import { createReal, type Sent } from "./create-real.ts";
import { lookAtOthers } from "./expect.ts";
import { Found, type Finding } from "./finding.ts";
import { createJudge } from "./judge.ts";
import { lookAtLists } from "./lists.ts";
import { emptyModel, livingGroups, livingUsers, type Model } from "./model.ts";
import { lookAtGroup } from "./read-group.ts";
import type { ExploredRow } from "./rows.ts";
import type { Session, Target } from "./target.ts";
import type { Offers, Real, Shared } from "./real.ts";
import type { Commands } from "./commands.ts";

/** Nothing more may be sent. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

export interface Scene {
  readonly target: Target;
  readonly session: Session;
  readonly offers: Offers;
  readonly asked: ReadonlySet<ExploredRow>;
  readonly mostUsers: number;
  /** Unique among all sequences of the run. */
  readonly number: number;
  readonly counts: (finding: Finding) => boolean;
  readonly onHeld: (row: ExploredRow) => void;
  readonly shared: Shared;
}

export interface Played {
  readonly sent: readonly Sent[];
  readonly found?: Finding;
  /** Why it says nothing: no answer came, nothing more may be sent, or a write was held back. */
  readonly cutOff?: NoAnswer | Stopped | Unverified;
}

export async function playSequence(commands: Commands, scene: Scene): Promise<Played> {
  const sent: Sent[] = [];
  const judge = createJudge(scene);
  const real = createReal({ ...scene, judge, onSent: (one) => sent.push(one) });
  const model = emptyModel();
  scene.shared.models.add(model);
  try {
    await fc.asyncModelRun(() => ({ model, real }), commands);
    await lookAtEverything(model, real);
    return { sent };
  } catch (error) {
    if (error instanceof Found) return { sent, found: error.finding };
    if (error instanceof Stopped || error instanceof NoAnswer || error instanceof Unverified) {
      return { sent, cutOff: error };
    }
    throw error;
  } finally {
    await scene.session.tidy();
    scene.shared.models.delete(model);
  }
}

/** Also what no step named: one user's step must not change another. */
async function lookAtEverything(model: Model, real: Real): Promise<void> {
  if (model.users.length === 0) return;
  real.step("");
  const lookup = "OKTA-lookup/finds-exactly-one";
  await lookAtOthers(livingUsers(model), "OKTA-update/kept", model, real, { lookup });
  const rows = { members: "OKTA-group/members-shown", name: "OKTA-group/renamed" } as const;
  await Promise.all(livingGroups(model).map((group) => lookAtGroup(group, { rows }, model, real)));
  if (!real.listsAreShort()) return;
  real.step("Walk the lists, as an import does");
  await lookAtLists(model, real);
}
