// Another client sends what is the provider's own: groups of a user, or the moment of the create. It is ignored or,
// in a PATCH, refused (RFC 7644 §3.5.2).

import fc from "fast-check";
import { createBody } from "../../okta/create-body.ts";
import { isJsonObject } from "../../wire/json.ts";
import { groupOf, ofGroup } from "../any-group.ts";
import { kind } from "../command.ts";
import { derived, unchanged } from "../expect.ts";
import { livingGroups, livingUsers, pick } from "../model.ts";
import { lookAtGroup } from "../read-group.ts";
import { lookAtUser } from "../read-user.ts";
import { patchOp, userPath } from "../real.ts";
import { adopt } from "./assign.ts";

interface WriteReadOnly {
  readonly which: number;
  readonly group: number;
  readonly what:
    | "groups in a POST"
    | "groups in a PUT"
    | "groups in a PATCH"
    | "no groups in a PUT"
    | "created in a PUT"
    | "id in a PUT";
}

export const writeReadOnly = kind<WriteReadOnly>({
  weight: 3,
  values: ({ offers }) =>
    fc.record({
      which: fc.nat(7),
      group: ofGroup.group,
      what: offers.groups
        ? fc.constantFrom(
            "created in a PUT",
            "id in a PUT",
            "groups in a PUT",
            "groups in a POST",
            "no groups in a PUT",
            offers.unsupported.has("patch") ? "groups in a PUT" : "groups in a PATCH",
          )
        : fc.constantFrom("created in a PUT", "id in a PUT"),
    }),
  check: (model, { what }, { mostUsers }) => {
    const users = livingUsers(model).length;
    const isRoom = what !== "groups in a POST" || users < mostUsers;
    return users > 0 && isRoom && (!what.startsWith("groups") || livingGroups(model).length > 0);
  },
  says: (model, { which, group, what }) => {
    const user = pick(livingUsers(model), which)?.label ?? "";
    const into = groupOf(model, { group })?.label ?? "";
    if (what === "no groups in a PUT")
      return `Replace user ${user} by PUT with an empty list of groups`;
    if (!what.startsWith("groups"))
      return `Replace user ${user} by PUT with another ${what.split(" ")[0]}`;
    if (what === "groups in a POST") return `Create a user whose groups name ${into}`;
    return `Write ${into} into the ${what} of user ${user}`;
  },
  run: async (model, { which, group, what }, real) => {
    const user = pick(livingUsers(model), which);
    if (user === undefined) return;
    const into = groupOf(model, { group });
    const groups = [{ value: into?.id ?? "" }];
    const path = userPath(user);
    const { meta } = user.seen;
    const created = { ...(isJsonObject(meta) ? meta : {}), created: "2001-01-01T00:00:00Z" };
    if (what === "groups in a POST") {
      const profile = real.newProfile("ada", "address");
      const body = { ...createBody(profile, real.mapping), groups };
      const answer = await real.scim.write("POST", "/Users", body);
      await adopt(answer, profile, { isOdd: true, row: "OKTA-create/created" }, model, real);
    } else if (what === "groups in a PATCH") {
      await real.scim.write("PATCH", path, patchOp({ op: "add", path: "groups", value: groups }));
    } else {
      const own = {
        "groups in a PUT": { groups },
        "no groups in a PUT": { groups: [] },
        "id in a PUT": { id: "other" },
        "created in a PUT": { meta: created },
      }[what];
      const rest = Object.entries(user.seen).filter(([name]) => !(name.toLowerCase() in own));
      const answer = await real.scim.write("PUT", path, { ...Object.fromEntries(rest), ...own });
      const isOddly = user.isOdd && answer.status >= 400 && answer.status < 500;
      if (!isOddly) real.judge.status(answer, [200], "RFC7644-3.5.1/read-only-ignored");
    }
    const expected = unchanged("OKTA-update/kept", { active: "OKTA-update/leaves-active-alone" });
    await lookAtUser(user, { ...expected, isFree: derived(user) }, model, real);
    const row = "RFC7643-4.1.2/groups-read-only";
    const rows = { members: row, name: row } as const;
    const all = livingGroups(model).map((each) => lookAtGroup(each, { rows }, model, real));
    await Promise.all(all);
  },
});
