// RFC 7644 §3.5.2: a PATCH with a value of another type than the attribute's. Entra sends texts for booleans and managers.

import { covers } from "../../../src/requirements/covers.ts";
import { has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

for (const [what, path, operation] of [
  ["name", "name.familyName", { op: "replace", path: "name", value: ["Organa"] }],
  [
    "an extension",
    `${enterprise}:employeeNumber`,
    { op: "replace", value: { [enterprise]: ["701985"] } },
  ],
  ["the user", "userName", { op: "replace", value: ["Organa"] }],
] as const) {
  test(
    `A PATCH is refused if it gives ${what} a list of texts`,
    covers("RFC7644-3.5.2/wrong-type-refused"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user.full());
      const before = await scim.get(assigned);
      assume.occurred(has(before.json, path), `the target keeps no ${path}`);

      const answer = await scim.raw({
        method: "PATCH",
        path: userPath(assigned),
        headers: scim.headers,
        body: JSON.stringify(patchOp(operation)),
      });

      expect(await scim.get(assigned)).toShowTheSameAs(before);
      expect(answer).toBeRefusedOrNotImplemented();
    },
  );
}

test.describe("A text in a PATCH is refused, or read as what it says,", () => {
  test("for active", covers("RFC7644-3.5.2/wrong-type-refused"), async ({ okta, scim, user }) => {
    const assigned = await okta.assign(user());
    const body = (value: string) =>
      JSON.stringify(patchOp({ op: "replace", path: "active", value }));
    const set = async (value: string) => {
      const { headers } = scim;
      const path = userPath(assigned);
      const answer = await scim.raw({ method: "PATCH", path, headers, body: body(value) });
      return assume.accepted(answer);
    };

    expect(await set("False")).toHaveStatus(200, 204);
    expect(await scim.get(assigned)).toHaveAttribute("active", false);
    expect(await set("True")).toHaveStatus(200, 204);
    expect(await scim.get(assigned)).toHaveAttribute("active", true);
  });

  test(
    "for a manager",
    covers("RFC7644-3.5.2/wrong-type-refused"),
    async ({ okta, scim, user }) => {
      const [boss, next] = [await okta.assign(user()), await okta.assign(user())];
      const assigned = await okta.assign(user({ enterprise: { managerValue: boss.id } }));
      assume.kept(await scim.get(assigned), `${enterprise}:manager.value`, boss.id);

      const answer = await scim.raw({
        method: "PATCH",
        path: userPath(assigned),
        headers: scim.headers,
        body: JSON.stringify(
          patchOp({ op: "replace", path: `${enterprise}:manager`, value: next.id }),
        ),
      });

      expect(assume.accepted(answer)).toHaveStatus(200, 204);
      expect(await scim.get(assigned)).toHaveAttribute(`${enterprise}:manager.value`, next.id);
    },
  );
});
