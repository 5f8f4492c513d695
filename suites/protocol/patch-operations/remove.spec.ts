// RFC 7644 §3.5.2.2.

import { covers } from "../../../src/requirements/covers.ts";
import { has } from "../../attribute.ts";
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
    "a member who is inactive, from one group of two",
    covers("RFC7644-3.5.2.2/by-value"),
    async ({ okta, scim, user, sharedUser }) => {
      const stays = await sharedUser();
      const leaves = await okta.assign(user());
      const group = await okta.pushGroup("Droids", stays, leaves);
      const other = await okta.pushGroup("Pilots", stays, leaves);
      await okta.unassign(leaves);
      assume.occurred(
        has((await scim.getGroup(group)).json, "members.1"),
        "inactive users leave groups",
      );

      const operation = { op: "remove", path: `members[value eq "${leaves.id}"]` };
      const answer = await scim.write("PATCH", groupPath(group), patchOp(operation));

      expect(answer).toHaveStatus(200, 204);
      expect(await scim.getGroup(group)).toHaveMembers(stays.id);
      expect(await scim.getGroup(other)).toHaveMembers(stays.id, leaves.id);
    },
  );

  test(
    "a sub-attribute, and not its siblings",
    covers("RFC7644-3.5.2.2/single-value"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user({ middleName: "Jane" }));
      const before = await scim.get(assigned);
      assume.kept(before, "name.middleName", "Jane");

      const operation = { op: "remove", path: "name.middleName" };
      const answer = await scim.write("PATCH", userPath(assigned), patchOp(operation));

      expect(answer).toHaveStatus(200, 204);
      const read = await scim.get(assigned);
      expect(read).toHaveNoValue("name.middleName");
      expect(read).toShowTheSameAs(before, { except: ["name.middleName", "name.formatted"] });
    },
  );

  test(
    "one e-mail address of two",
    covers("RFC7644-3.5.2.2/by-sub-attribute"),
    async ({ okta, scim, user }) => {
      const profile = user();
      const created = await withTwoEmails({ okta, scim }, profile, user().email);

      const answer = await scim.write(
        "PATCH",
        userPath(created),
        patchOp({ op: "remove", path: 'emails[type eq "home"]' }),
      );

      expect(answer).toHaveStatus(200, 204);
      const read = await scim.get(created);
      expect(read).toHaveElement("emails", { value: profile.email, type: "work" });
      expect(read).toHaveEntries("emails", 1);
    },
  );

  test(
    "what can be removed, and nothing else",
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
          headers: scim.headers,
          body: JSON.stringify(patchOp({ op: "remove", ...operation })),
        });

      const before = await scim.get(assigned);
      await row("RFC7644-3.5.2.2/no-path", async () => {
        expect(await remove({})).toBeScimError(400, "noTarget");
        expect(await scim.get(assigned)).toShowTheSameAs(before);
      });
      await row("RFC7644-3.5.2.2/required-refused", async () => {
        const unchanged = await scim.get(assigned);
        const ofName = await remove({ path: "userName" });
        const ofId = await remove({ path: "id" });
        expect(await scim.get(assigned)).toShowTheSameAs(unchanged);
        expect(ofName).toBeRefusedAs("mutability");
        expect(ofId).toBeRefusedAs("mutability");
      });
      await row("RFC7644-3.5.2.2/single-value", async () => {
        const titled = await scim.get(assigned);
        assume.kept(titled, "title", "Tour Guide");
        expect(await remove({ path: "title" })).toHaveStatus(200, 204);
        expect(await scim.get(assigned)).toShowTheSameAs(titled, { except: ["title"] });
        expect(await scim.get(assigned)).toHaveNoValue("title");
      });
    },
  );
});
