// RFC 7644 §3.5.2: what a PATCH comes to as a whole.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { extensions } from "../../fixtures/extensions.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { groupPath, userPath } from "../../fixtures/scim.ts";
import { withTwoEmails } from "../../fixtures/two-emails.ts";
import * as assume from "../../fixtures/assume.ts";
import { Unverified } from "../../fixtures/assume.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

test.describe("A PATCH", () => {
  test(
    "is supported for users and for groups",
    covers("RFC7644-3.5/patch"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());
      const group = await okta.pushGroup("Droids");
      const displayName = okta.groupName("Protocol droids");

      const ofUser = patchOp({ op: "replace", path: "displayName", value: "Babs J" });
      expect(await scim.write("PATCH", userPath(assigned), ofUser)).toHaveStatus(200, 204);
      const ofGroup = patchOp({ op: "replace", path: "displayName", value: displayName });
      expect(await scim.write("PATCH", groupPath(group), ofGroup)).toHaveStatus(200, 204);
    },
  );

  test(
    "takes effect in order, or not at all",
    covers(
      "RFC7644-3.5.2/sequential",
      "RFC7644-3.5.2/atomic",
      "RFC7644-3.5.2/attributes-give-200",
      "RFC7644-3.5.2/extension-path",
    ),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user());
      const patch = (...operations: readonly unknown[]) =>
        scim.write("PATCH", userPath(assigned), patchOp(...operations));

      const before = await scim.get(assigned);

      await row("RFC7644-3.5.2/sequential", async () => {
        assume.kept(before, "displayName", "Barbara Jensen");
        const answer = await patch(
          { op: "replace", path: "displayName", value: "First" },
          { op: "replace", path: "displayName", value: "Second" },
        );
        expect(answer).toHaveStatus(200, 204);
        expect(await scim.get(assigned)).toHaveAttribute("displayName", "Second");
      });
      await row("RFC7644-3.5.2/atomic", async () => {
        assume.kept(await scim.get(assigned), "name.familyName", "Jensen");
        const answer = await patch(
          { op: "replace", path: "name.familyName", value: "Halfway" },
          { op: "replace", path: 'emails[type eq "no-such-type"].value', value: assigned.userName },
        );
        failing(answer.status);
        expect(await scim.get(assigned)).toHaveAttribute("name.familyName", "Jensen");
      });
      await row("RFC7644-3.5.2/attributes-give-200", async () => {
        assume.kept(before, "displayName", "Barbara Jensen");
        const answer = await scim.write(
          "PATCH",
          `${userPath(assigned)}?attributes=displayName`,
          patchOp({ op: "replace", path: "displayName", value: "Third" }),
        );
        expect(answer).toHaveStatus(200);
        expect(answer).toHaveAttribute("id", assigned.id);
        expect(answer).toHaveAttribute("displayName", "Third");
      });
      await row("RFC7644-3.5.2/extension-path", async () => {
        const known = extensions(await scim.read("/ResourceTypes"), "User");
        assume.occurred(
          known.includes(enterprise),
          "/ResourceTypes gives users no enterprise extension",
        );
        const path = `${enterprise}:employeeNumber`;
        const answer = await patch({ op: "add", path, value: "701984" });
        expect(answer).toHaveStatus(200, 204);
        const read = await scim.get(assigned);
        expect(read).toHaveAttribute(path, "701984");
        expect(read).toContainAt("schemas", enterprise);
      });
    },
  );

  test(
    "makes one address primary, and the other no longer",
    covers("RFC7644-3.5.2/primary-moves"),
    async ({ okta, scim, user }) => {
      const profile = user();
      const home = user().email;
      const assigned = await withTwoEmails({ okta, scim }, profile, home);
      const primary = patchOp({
        op: "replace",
        path: 'emails[type eq "home"].primary',
        value: true,
      });

      const answer = await scim.write("PATCH", userPath(assigned), primary);

      expect(answer).toHaveStatus(200, 204);
      const read = await scim.get(assigned);
      expect(read).toHaveElement("emails", { value: home, primary: true });
      expect(read).toHaveElement("emails", { value: profile.email });
      expect(read).not.toHaveElement("emails", { value: profile.email, primary: true });
    },
  );
});

/** Where no operation failed, nothing was to be undone. */
function failing(status: number): void {
  if (status < 400) throw new Unverified(`no operation failed: the answer was ${status}`);
}
