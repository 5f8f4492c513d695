// All kinds of steps, and any sequence of them.

import fc from "fast-check";
import { anyOf, type CommandKind, type Limits } from "./command.ts";
import { assign } from "./commands/assign.ts";
import { changeLogin } from "./commands/change-login.ts";
import { changeMembers } from "./commands/change-members.ts";
import { deactivate } from "./commands/deactivate.ts";
import { deleteGroup } from "./commands/delete-group.ts";
import { deleteUser } from "./commands/delete-user.ts";
import { link } from "./commands/link.ts";
import { linkGroup } from "./commands/link-group.ts";
import { lookUp } from "./commands/look-up.ts";
import { patchAttribute } from "./commands/patch-attribute.ts";
import { patchEmail } from "./commands/patch-email.ts";
import { pushGroup } from "./commands/push-group.ts";
import { pushNow } from "./commands/push-now.ts";
import { reactivate } from "./commands/reactivate.ts";
import { removeManager } from "./commands/remove-manager.ts";
import { renameGroup } from "./commands/rename-group.ts";
import { replaceActive } from "./commands/replace-active.ts";
import { replaceGroup } from "./commands/replace-group.ts";
import { setManager } from "./commands/set-manager.ts";
import { syncPassword } from "./commands/sync-password.ts";
import { takeName } from "./commands/take-name.ts";
import { update } from "./commands/update.ts";
import { walkLists } from "./commands/walk-lists.ts";
import { writeReadOnly } from "./commands/write-read-only.ts";
import type { Model } from "./model.ts";
import type { Real } from "./real.ts";

const kinds: readonly CommandKind<unknown>[] = [
  assign,
  link,
  update,
  changeLogin,
  deactivate,
  reactivate,
  syncPassword,
  setManager,
  removeManager,
  pushGroup,
  changeMembers,
  renameGroup,
  pushNow,
  linkGroup,
  deleteGroup,
  replaceGroup,
  replaceActive,
  patchAttribute,
  patchEmail,
  writeReadOnly,
  deleteUser,
  takeName,
  lookUp,
  walkLists,
];

/** The most steps of one sequence, those among them that don't apply when their turn comes: more than half. */
const mostSteps = 60;

export type Commands = Iterable<fc.AsyncCommand<Model, Real>>;

/** @param replayPath which steps of a sequence were run when it was found, as fast-check writes it */
export function anySequence(
  target: Pick<Real, "offers" | "isInteract">,
  limits: Limits,
  replayPath?: string,
): fc.Arbitrary<Commands> {
  const steps = kinds
    .filter(({ isOffered }) => isOffered?.(target) !== false)
    .map((each) => ({ weight: each.weight, arbitrary: anyOf(each, target, limits) }));
  const sequence = fc.commands<Model, Real, false>([fc.oneof(...steps)], {
    maxCommands: mostSteps,
    size: "max",
    ...(replayPath === undefined ? {} : { replayPath }),
  });
  // Bias makes most of them short, and picks the first user again and again.
  return fc.noBias(sequence);
}
