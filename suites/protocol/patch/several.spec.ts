// RFC 7644 §3.5.2: a PATCH of several operations, and a value of several attributes, is carried out whole.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { groupPath, memberPath, userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

test.describe("A PATCH", () => {
  test(
    "carries out each of several operations, and each attribute of one value",
    covers("RFC7644-3.5.2/sequential", "RFC7644-3.5.2.3/pathless"),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user());
      const renamed = user();
      const email = { value: renamed.email, type: "work", primary: true };
      const patch = (operations: readonly unknown[]) =>
        scim.write("PATCH", userPath(assigned), patchOp(...operations));
      const named = (path: string, value: string) => ({ op: "replace", path, value });

      await row("RFC7644-3.5.2/sequential", async () => {
        const operations = [
          named("name.givenName", "Luke"),
          named("name.familyName", "Organa"),
          named("name.givenName", "Leia"),
        ];
        expect(await patch(operations)).toHaveStatus(200, 204);
        const read = await scim.get(assigned);
        expect(read).toHaveAttribute("name.givenName", "Leia");
        expect(read).toHaveAttribute("name.familyName", "Organa");
      });
      await row("RFC7644-3.5.2.3/pathless", async () => {
        const { userName } = renamed;
        const name = { givenName: "Han", familyName: "Solo" };
        const value = { userName, name, emails: [email] };
        expect(await patch([{ op: "replace", value }])).toHaveStatus(200, 204);
        const read = await scim.get(assigned);
        expect(read).toHaveAttribute("userName", userName);
        expect(read).toHaveAttribute("name.givenName", "Han");
        expect(read).toHaveAttribute("name.familyName", "Solo");
        expect(read).toHaveElement("emails", { value: email.value });
      });
    },
  );

  test(
    "sets what a later operation removes, and removes what a later one sets",
    covers("RFC7644-3.5.2/sequential"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user({ title: "Tour Guide" }));
      assume.kept(await scim.get(assigned), "title", "Tour Guide");
      const remove = { op: "remove", path: "title" };
      const set = { op: "replace", path: "title", value: "Pilot" };
      const patch = (...operations: readonly object[]) =>
        scim.write("PATCH", userPath(assigned), patchOp(...operations));

      expect(await patch(remove, set)).toHaveStatus(200, 204);
      expect(await scim.get(assigned)).toHaveAttribute("title", "Pilot");
      expect(await patch(set, remove)).toHaveStatus(200, 204);
      expect(await scim.get(assigned)).toHaveNoValue("title");
    },
  );

  test(
    "removes and adds one member in the order of its operations",
    covers("RFC7644-3.5.2/sequential"),
    async ({ okta, scim, sharedUser }) => {
      const [member, other] = [await sharedUser(), await sharedUser()];
      const group = await okta.pushGroup("Droids", member);
      const add = (id: string) => ({ op: "add", path: "members", value: [{ value: id }] });
      const remove = (id: string) => ({ op: "remove", path: memberPath({ id }) });
      const operations = [remove(member.id), add(member.id), add(other.id), remove(other.id)];

      const answer = await scim.write("PATCH", groupPath(group), patchOp(...operations));

      expect(answer).toHaveStatus(200, 204);
      expect(await scim.getGroup(group)).toHaveMembers(member.id);
    },
  );

  test(
    "replaces name and members of a group by one value",
    covers("RFC7644-3.5.2.3/pathless"),
    async ({ okta, scim, sharedUser }) => {
      const group = await okta.pushGroup("Droids", await sharedUser());
      const member = await sharedUser();
      const displayName = okta.groupName("Protocol droids");

      const value = { displayName, members: [{ value: member.id }] };
      const replacing = patchOp({ op: "replace", value });
      expect(await scim.write("PATCH", groupPath(group), replacing)).toHaveStatus(200, 204);

      const read = await scim.getGroup(group);
      expect(read).toHaveAttribute("displayName", displayName);
      expect(read).toHaveMembers(member.id);
    },
  );

  test(
    "sets one attribute of an extension, and keeps the others",
    covers("RFC7644-3.5.2.3/pathless"),
    async ({ okta, scim, user }) => {
      const given = { employeeNumber: "701984", costCenter: "4130", division: "Tours" };
      const assigned = await okta.assign(user({ enterprise: given }));
      const before = await scim.get(assigned);
      assume.kept(before, `${enterprise}:employeeNumber`, "701984");
      assume.kept(before, `${enterprise}:costCenter`, "4130");

      const value = { [enterprise]: { costCenter: "4131" } };
      const change = patchOp({ op: "replace", value });
      assume.status(await scim.write("PATCH", userPath(assigned), change), "a PATCH", 200, 204);

      const except = [`${enterprise}:costCenter`];
      expect(await scim.get(assigned)).toShowTheSameAs(before, { except });
    },
  );

  test(
    "removes one attribute of an extension, and keeps the others",
    covers("RFC7644-3.5.2.2/single-value"),
    async ({ okta, scim, user }) => {
      const given = { employeeNumber: "701984", costCenter: "4130", division: "Tours" };
      const assigned = await okta.assign(user({ enterprise: given }));
      const before = await scim.get(assigned);
      assume.kept(before, `${enterprise}:costCenter`, "4130");
      assume.kept(before, `${enterprise}:division`, "Tours");

      const operation = { op: "remove", path: `${enterprise}:division` };
      const answer = await scim.write("PATCH", userPath(assigned), patchOp(operation));

      expect(assume.offered(answer)).toHaveStatus(200, 204);
      const read = await scim.get(assigned);
      expect(read).toHaveNoValue(`${enterprise}:division`);
      expect(read).toShowTheSameAs(before, { except: [`${enterprise}:division`] });
    },
  );
});
