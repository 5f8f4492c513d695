// RFC 7644 §3.5.2.1. What is added to is an attribute that Okta maps, or a group's members.

import { setTimeout as pause } from "node:timers/promises";
import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { groupPath, userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("A PATCH adds", () => {
  test(
    "to attributes of one value",
    covers(
      "RFC7644-3.5.2.1/single-value",
      "RFC7644-3.5.2.1/absent-attribute",
      "RFC7644-3.5.2.1/complex-merges",
      "RFC7644-3.5.2.1/pathless",
    ),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user({ title: "Tour Guide" }));
      assume.kept(await scim.get(assigned), "title", "Tour Guide");
      const patch = (...operations: readonly unknown[]) =>
        scim.write("PATCH", userPath(assigned), patchOp(...operations));

      await row("RFC7644-3.5.2.1/single-value", async () => {
        const answer = await patch({ op: "add", path: "title", value: "Pilot" });
        expect(answer).toHaveStatus(200, 204);
        expect(await scim.get(assigned)).toHaveAttribute("title", "Pilot");
      });
      await row("RFC7644-3.5.2.1/absent-attribute", async () => {
        assume.status(await patch({ op: "remove", path: "title" }), "removing a title", 200, 204);
        assume.unassigned(await scim.get(assigned), "title");
        const answer = await patch({ op: "add", path: "title", value: "Captain" });
        expect(answer).toHaveStatus(200, 204);
        expect(await scim.get(assigned)).toHaveAttribute("title", "Captain");
      });
      await row("RFC7644-3.5.2.1/complex-merges", async () => {
        assume.kept(await scim.get(assigned), "name.familyName", "Jensen");
        const answer = await patch({ op: "add", path: "name", value: { givenName: "Babs" } });
        expect(answer).toHaveStatus(200, 204);
        const read = await scim.get(assigned);
        expect(read).toHaveAttribute("name.givenName", "Babs");
        expect(read).toHaveAttribute("name.familyName", "Jensen");
      });
      await row("RFC7644-3.5.2.1/pathless", async () => {
        const value = { title: "Major", name: { familyName: "Organa" } };
        expect(await patch({ op: "add", value })).toHaveStatus(200, 204);
        const read = await scim.get(assigned);
        expect(read).toHaveAttribute("title", "Major");
        expect(read).toHaveAttribute("name.familyName", "Organa");
      });
    },
  );

  test(
    "to a group's members",
    covers(
      "RFC7644-3.5.2.1/appends",
      "RFC7644-3.5.2.1/already-there",
      "RFC7644-3.5.2.1/already-there-keeps-time",
    ),
    async ({ okta, scim, sharedUser, row }) => {
      const [first, second, third] = [await sharedUser(), await sharedUser(), await sharedUser()];
      const group = await okta.pushGroup("Droids", first);
      assume.hasCount(await scim.getGroup(group), "members", 1);
      const add = (operation: object) =>
        scim.write("PATCH", groupPath(group), patchOp({ op: "add", ...operation }));
      const addThird = () => add({ path: "members", value: [{ value: third.id }] });

      // Nothing is read between the two: what a provider adds to is what it has, not what it showed.
      const pathless = await add({ value: { members: [{ value: second.id }] } });
      const byPath = await addThird();
      const before = await scim.getGroup(group);
      await row("RFC7644-3.5.2.1/appends", () => {
        expect(pathless).toHaveStatus(200, 204);
        expect(byPath).toHaveStatus(200, 204);
        expect(before).toHaveMembers(first.id, second.id, third.id);
      });
      // Longer than the coarsest clock that a dateTime shows.
      await pause(1_100);
      const again = await addThird();
      const after = await scim.getGroup(group);
      await row("RFC7644-3.5.2.1/already-there", () => {
        assume.hasCount(before, "members", 3);
        expect(again).toHaveStatus(200, 204);
        expect(after).toShowTheSameAs(before);
      });
      await row("RFC7644-3.5.2.1/already-there-keeps-time", () => {
        assume.status(again, "adding a member again", 200, 204);
        const lastModified = assume.dateTime(before, "meta.lastModified");
        expect(after).toHaveAttribute("meta.lastModified", lastModified);
      });
    },
  );
});
