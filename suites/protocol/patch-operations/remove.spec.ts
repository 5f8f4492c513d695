// RFC 7644 §3.5.2.2.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { groupPath, userPath } from "../../fixtures/scim.ts";
import { withTwoEmails } from "../../fixtures/two-emails.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("A PATCH removes", () => {
  test(
    "members of a group",
    covers(
      "RFC7644-3.5.2.2/by-value",
      "RFC7644-3.5.2.2/absent-member",
      "RFC7644-3.5.2.2/last-record",
      "RFC7644-3.5.2.2/all-values",
    ),
    async ({ okta, scim, user, row }) => {
      const stays = await okta.assign(user());
      const leaves = await okta.assign(user());
      const group = await okta.pushGroup("Droids", stays, leaves);
      const remove = (path: string) =>
        scim.write("PATCH", groupPath(group), patchOp({ op: "remove", path }));
      assume.hasCount(await scim.getGroup(group), "members", 2);

      await row("RFC7644-3.5.2.2/by-value", async () => {
        expect(await remove(`members[value eq "${leaves.id}"]`)).toHaveStatus(200, 204);
        expect(await scim.getGroup(group)).toHaveMembers(stays.id);
      });
      await row("RFC7644-3.5.2.2/absent-member", async () => {
        assume.hasCount(await scim.getGroup(group), "members", 1);
        expect(await remove(`members[value eq "${leaves.id}"]`)).toHaveStatus(200, 204);
        expect(await scim.getGroup(group)).toHaveMembers(stays.id);
      });
      await row("RFC7644-3.5.2.2/last-record", async () => {
        expect(await remove(`members[value eq "${stays.id}"]`)).toHaveStatus(200, 204);
        expect(await scim.getGroup(group)).toHaveNoValue("members");
      });
      await row("RFC7644-3.5.2.2/all-values", async () => {
        assume.status(await okta.addMembers(group, stays, leaves), "adding two members", 200, 204);
        assume.hasCount(await scim.getGroup(group), "members", 2);
        expect(await remove("members")).toHaveStatus(200, 204);
        expect(await scim.getGroup(group)).toHaveNoValue("members");
      });
    },
  );

  test(
    "one e-mail address of two",
    covers("RFC7644-3.5.2.2/by-sub-attribute"),
    async ({ okta, scim, user }) => {
      const profile = user();
      const assigned = await withTwoEmails({ okta, scim }, profile, user().email);

      const answer = await scim.write(
        "PATCH",
        userPath(assigned),
        patchOp({ op: "remove", path: 'emails[type eq "home"]' }),
      );

      expect(answer).toHaveStatus(200, 204);
      const read = await scim.get(assigned);
      expect(read).toHaveElement("emails", { value: profile.email, type: "work" });
      expect(read).toHaveEntries("emails", 1);
    },
  );

  test(
    "what may go, and nothing else",
    covers(
      "RFC7644-3.5.2.2/single-value",
      "RFC7644-3.5.2.2/no-path",
      "RFC7644-3.5.2.2/required-refused",
    ),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user({ title: "Tour Guide" }));
      const remove = (operation: { readonly path?: string }) =>
        scim.raw({
          method: "PATCH",
          path: userPath(assigned),
          headers: okta.headers,
          body: JSON.stringify(patchOp({ op: "remove", ...operation })),
        });

      await row("RFC7644-3.5.2.2/single-value", async () => {
        assume.kept(await scim.get(assigned), "title", "Tour Guide");
        expect(await remove({ path: "title" })).toHaveStatus(200, 204);
        expect(await scim.get(assigned)).toHaveNoValue("title");
      });
      await row("RFC7644-3.5.2.2/no-path", async () =>
        expect(await remove({})).toBeScimError(400, "noTarget"),
      );
      await row("RFC7644-3.5.2.2/required-refused", async () => {
        expect(await remove({ path: "userName" })).toBeRefusedAs("mutability");
        expect(await remove({ path: "id" })).toBeRefusedAs("mutability");
        expect(await scim.get(assigned)).toHaveAttribute("userName", assigned.userName);
      });
    },
  );
});
