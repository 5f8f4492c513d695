// Another client sets or removes one attribute by its path, and everything else stays.

import fc from "fast-check";
import { kind } from "../command.ts";
import { derived, unchanged } from "../expect.ts";
import { withValues } from "../attributes.ts";
import { livingUsers, pick } from "../model.ts";
import { lookAtUser } from "../read-user.ts";
import { representation } from "../representation.ts";
import type { ExploredRow } from "../rows.ts";
import { anyText, type Text } from "../values.ts";
import { patchOp, userPath } from "../real.ts";
import { judgeReflected } from "./assign.ts";
import { member } from "../../wire/json.ts";

interface PatchAttribute {
  readonly which: number;
  readonly op: "replace" | "add" | "remove";
  readonly attribute: string;
  readonly value: Text;
}

const patchable = ["title", "nickName", "displayName"];

export const patchAttribute = kind<PatchAttribute>({
  weight: 7,
  isOffered: ({ offers }) =>
    !offers.unsupported.has("patch") &&
    offers.attributes.some(({ variable }) => patchable.includes(variable)),
  values: ({ offers }) => {
    const offered = offers.attributes.map(({ variable }) => variable);
    return fc.record({
      which: fc.nat(7),
      op: fc.constantFrom("replace", "add", "remove"),
      attribute: fc.constantFrom(...patchable.filter((name) => offered.includes(name))),
      value: anyText,
    });
  },
  check: (model) => livingUsers(model).length > 0,
  says: (model, { which, op, attribute, value }) =>
    `PATCH ${op} ${attribute} of user ${pick(livingUsers(model), which)?.label ?? ""}${
      op === "remove" ? "" : ` with ${JSON.stringify(value.text.slice(0, 24))}`
    }`,
  run: async (model, { which, op, attribute, value }, real) => {
    const user = pick(livingUsers(model), which);
    if (user === undefined) return;
    // A remove of what isn't there is no row's.
    const isThere = member(user.seen, attribute) !== undefined;
    if (op === "remove" && !isThere) return;
    const change =
      op === "remove" ? { op, path: attribute } : { op, path: attribute, value: value.text };
    const answer = await real.scim.write("PATCH", userPath(user), patchOp(change));
    const isRefused = answer.status >= 400 && answer.status < 500;
    if (isRefused && (value.isOdd || op === "remove")) return;
    const row = rowOf(op, isThere);
    const accepted = isRefused ? row : "RFC7644-3.5.2/patched";
    if (!real.judge.status(answer, [200, 204], accepted)) return;
    const text = op === "remove" ? "" : value.text;
    user.isOdd ||= value.isOdd && op !== "remove";
    user.profile = withValues(user.profile, { [attribute]: text });
    const path = attribute.toLowerCase();
    const now = new Map([[path, representation({ [attribute]: text }).get(path)]]);
    const rest = "INTERACT-blank/patch-keeps";
    // A displayName that is removed may be derived anew.
    const isFree = (each: string) =>
      derived(user)(each) || (op === "remove" && each === "displayname" && each === path);
    const expected = unchanged(real.isInteract ? rest : "RFC7644-3.5.2.3/single-value", {
      changed: () => row,
      lookup: "OKTA-lookup/finds-exactly-one",
    });
    await lookAtUser(user, { ...expected, now, isFree }, model, real);
    judgeReflected("PATCH", answer, user, real);
  },
});

function rowOf(op: PatchAttribute["op"], isThere: boolean): ExploredRow {
  if (op === "remove") return "RFC7644-3.5.2.2/single-value";
  if (op === "add") {
    return isThere ? "RFC7644-3.5.2.1/single-value" : "RFC7644-3.5.2.1/absent-attribute";
  }
  return isThere ? "RFC7644-3.5.2.3/single-value" : "RFC7644-3.5.2.3/absent-attribute";
}
