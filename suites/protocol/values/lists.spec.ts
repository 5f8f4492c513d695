// RFC 7643 §2.4: what a list of values holds, whatever a client sends.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { changed } from "../../fixtures/changed.ts";
import { unlessUndeclared } from "../../fixtures/kind.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { groupPath, userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("Two values that are sent as primary", () => {
  test(
    "in a create leave one primary, or are refused",
    covers("RFC7643-2.4/primary-once"),
    async ({ okta, scim, user }) => {
      const profile = user();
      const emails = [
        { value: profile.email, type: "work", primary: true },
        { value: user().email, type: "home", primary: true },
      ];

      const body = JSON.stringify({ ...okta.createResource(profile), emails });
      await scim.raw({ method: "POST", path: "/Users", headers: scim.headers, body });

      const found = await okta.lookup(profile.userName);
      expect(found).toHaveOnePrimaryAtMost("Resources.0.emails");
    },
  );

  test(
    "in a PUT leave one primary, or are refused",
    covers("RFC7643-2.4/primary-once"),
    async ({ okta, scim, user }) => {
      const profile = user();
      const assigned = await okta.assign(profile);
      const emails = [
        { value: profile.email, type: "work", primary: true },
        { value: user().email, type: "home", primary: true },
      ];
      const resource = changed(assume.resource(await scim.get(assigned)), { emails });

      await scim.write("PUT", userPath(assigned), resource);

      expect(await scim.get(assigned)).toHaveOnePrimaryAtMost("emails");
    },
  );
});

test.describe("A value that is sent twice", () => {
  test(
    "in a create is shown once",
    covers("RFC7643-2.4/no-doubles"),
    async ({ okta, scim, user }) => {
      const profile = user();
      const email = { value: profile.email, type: "work" };
      const emails = [{ ...email, primary: true }, email];

      const body = JSON.stringify({ ...okta.createResource(profile), emails });
      await scim.raw({ method: "POST", path: "/Users", headers: scim.headers, body });

      const found = await okta.lookup(profile.userName);
      expect(found).toHaveNoDuplicates("Resources.0.emails");
    },
  );

  test(
    "in other letter case by a PATCH is shown once",
    covers("RFC7643-2.4/no-doubles"),
    async ({ okta, scim, user, declaration }) => {
      await unlessUndeclared("PATCH", declaration);
      const profile = user();
      const assigned = await okta.assign(profile);
      const [email] = [{ value: profile.email.toUpperCase(), type: "work", display: "At work" }];

      await scim.write(
        "PATCH",
        userPath(assigned),
        patchOp({ op: "add", path: "emails", value: [email] }),
      );

      expect(await scim.get(assigned)).toHaveNoDuplicates("emails");
    },
  );

  test(
    "among members is shown once",
    covers("RFC7643-2.4/no-doubles"),
    async ({ okta, scim, user, declaration }) => {
      const member = await okta.assign(user());
      const plain = await okta.createGroup(okta.groupName("Plain droids"), member);
      assume.members(await scim.getGroup(okta.idOf(plain)), member.id);

      const created = await okta.createGroup(okta.groupName("Droids"), member, member);
      const group = okta.idOf(assume.status(created, "creating the group", 200, 201));
      expect(await scim.getGroup(group)).toHaveMembers(member.id);

      await unlessUndeclared("PATCH", declaration);
      const again = patchOp({ op: "add", path: "members", value: [{ value: member.id }] });
      await scim.write("PATCH", groupPath(group), again);

      expect(await scim.getGroup(group)).toHaveMembers(member.id);
    },
  );
});
