// RFC 7644 §3.5.2: what a PATCH comes to as a whole.

import { covers } from "../../../src/requirements/covers.ts";
import { has, listAt } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { extensions } from "../../fixtures/extensions.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { groupPath, userPath } from "../../fixtures/scim.ts";
import type { User } from "../../fixtures/user.ts";
import { withTwoEmails } from "../../fixtures/two-emails.ts";
import * as assume from "../../fixtures/assume.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

test.describe("A PATCH", () => {
  test("is supported for users", covers("RFC7644-3.5/patch"), async ({ okta, scim, user }) => {
    const assigned = await okta.assign(user());

    const change = patchOp({ op: "replace", path: "name.familyName", value: "Organa" });

    expect(await scim.write("PATCH", userPath(assigned), change)).toHaveStatus(200, 204);
  });

  test("is supported for groups", covers("RFC7644-3.5/patch"), async ({ okta, scim }) => {
    const group = await okta.pushGroup("Droids");
    const displayName = okta.groupName("Protocol droids");

    const change = patchOp({ op: "replace", path: "displayName", value: displayName });

    expect(await scim.write("PATCH", groupPath(group), change)).toHaveStatus(200, 204);
  });

  test(
    "sets an extension's attribute by its full name, as a path and as a key",
    covers("RFC7644-3.5.2/extension-path"),
    async ({ okta, scim, user }) => {
      const known = extensions(await scim.read("/ResourceTypes"), "User");
      assume.occurred(
        known.includes(enterprise),
        "/ResourceTypes gives users no enterprise extension",
      );
      const assigned = await okta.assign(user());
      const patch = (operation: unknown) =>
        scim.write("PATCH", userPath(assigned), patchOp(operation));
      const path = `${enterprise}:employeeNumber`;

      expect(await patch({ op: "add", path, value: "701984" })).toHaveStatus(200, 204);
      const read = await scim.get(assigned);
      expect(read).toHaveAttribute(path, "701984");
      expect(read).toContainAt("schemas", enterprise);
      const value = { [enterprise]: { employeeNumber: "701985" } };
      expect(await patch({ op: "replace", value })).toHaveStatus(200, 204);
      expect(await scim.get(assigned)).toHaveAttribute(path, "701985");
    },
  );

  test(
    "makes one address primary, and the other not",
    covers("RFC7644-3.5.2/primary-moves"),
    async ({ okta, scim, user }) => {
      const profile = user();
      const home = user().email;
      const created = await withTwoEmails({ okta, scim }, profile, home);
      const primary = patchOp({
        op: "replace",
        path: 'emails[type eq "home"].primary',
        value: true,
      });

      const answer = await scim.write("PATCH", userPath(created), primary);

      expect(answer).toHaveStatus(200, 204);
      const read = await scim.get(created);
      expect(read).toHaveElement("emails", { value: home, primary: true });
      expect(read).toHaveElement("emails", { value: profile.email });
      expect(read).not.toHaveElement("emails", { value: profile.email, primary: true });
    },
  );

  for (const [attribute, valuesOf] of [
    ["emails", (...users: readonly User[]) => users.map(({ email }) => email)],
    ["phoneNumbers", () => ["+44 161 496 0101", "+44 7700 900123"]],
  ] as const) {
    test(
      `adds a primary value to ${attribute}, and the former one is no longer primary`,
      covers("RFC7644-3.5.2/primary-moves"),
      async ({ okta, scim, user }) => {
        const profile = user();
        const [first, second] = valuesOf(profile, user());
        const before = [{ value: first, type: "work", primary: true }];
        const body = { ...okta.createResource(profile), [attribute]: before };
        const created = await scim.write("POST", "/Users", body);
        const one = okta.idOf(assume.status(created, "creating a user", 200, 201));
        const [shown] = listAt((await scim.get(one)).json, attribute);
        const isShown = has(shown, "primary");
        assume.occurred(isShown, `the target keeps no primary of ${attribute}`);
        const added = [{ value: second, type: "home", primary: true }];

        const add = patchOp({ op: "add", path: attribute, value: added });
        await scim.write("PATCH", userPath(one), add);

        const read = await scim.get(one);
        const kept = listAt(read.json, attribute).length;
        assume.occurred(kept === 2, `the target keeps one value of ${attribute}`);
        expect(read).toHaveElement(attribute, { value: second, primary: true });
        expect(read).toHaveOnePrimaryAtMost(attribute);

        // The former one is there already: to make it primary again, or to leave it, is right.
        const again = patchOp({ op: "add", path: attribute, value: before });
        await scim.write("PATCH", userPath(one), again);
        expect(await scim.get(one)).toHaveOnePrimaryAtMost(attribute);
      },
    );
  }
});
