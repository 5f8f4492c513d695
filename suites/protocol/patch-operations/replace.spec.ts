// RFC 7644 §3.5.2.3.

import { covers } from "../../../src/requirements/covers.ts";
import { has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { userPath } from "../../fixtures/scim.ts";
import { withTwoEmails } from "../../fixtures/two-emails.ts";
import * as assume from "../../fixtures/assume.ts";

/** What a provider may make of the parts of a name (RFC 7643 §4.1.1). */
const madeOfNames = ["name.formatted", "displayName"];

test.describe("A PATCH replaces", () => {
  test(
    "attributes of one value",
    covers(
      "RFC7644-3.5.2.3/single-value",
      "RFC7644-3.5.2.3/absent-attribute",
      "RFC7644-3.5.2.3/complex",
      "RFC7644-3.5.2.3/pathless",
    ),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user({ title: "Tour Guide" }));
      assume.kept(await scim.get(assigned), "title", "Tour Guide");
      const replace = (operation: { readonly path?: string; readonly value: unknown }) =>
        scim.write("PATCH", userPath(assigned), patchOp({ op: "replace", ...operation }));

      await row("RFC7644-3.5.2.3/single-value", async () => {
        expect(await replace({ path: "title", value: "Pilot" })).toHaveStatus(200, 204);
        expect(await scim.get(assigned)).toHaveAttribute("title", "Pilot");
        expect(await replace({ path: "active", value: false })).toHaveStatus(200, 204);
        expect(await scim.get(assigned)).toHaveAttribute("active", false);
        expect(await replace({ path: "active", value: true })).toHaveStatus(200, 204);
        expect(await scim.get(assigned)).toHaveAttribute("active", true);
      });
      await row("RFC7644-3.5.2.3/absent-attribute", async () => {
        const removal = patchOp({ op: "remove", path: "title" });
        assume.status(
          await scim.write("PATCH", userPath(assigned), removal),
          "a removal",
          200,
          204,
        );
        assume.unassigned(await scim.get(assigned), "title");
        expect(await replace({ path: "title", value: "Captain" })).toHaveStatus(200, 204);
        expect(await scim.get(assigned)).toHaveAttribute("title", "Captain");
      });
      await row("RFC7644-3.5.2.3/pathless", async () => {
        const before = await scim.get(assigned);
        const value = { title: "Major", active: false };
        expect(await replace({ value })).toHaveStatus(200, 204);
        const read = await scim.get(assigned);
        expect(read).toHaveAttribute("title", "Major");
        expect(read).toHaveAttribute("active", false);
        expect(read).toShowTheSameAs(before, { except: ["title", "active"] });
      });
      await row("RFC7644-3.5.2.3/complex", async () => {
        const before = await scim.get(assigned);
        assume.occurred(has(before.json, "name.familyName"), "the target keeps no family name");
        const value = { givenName: "Babs" };
        expect(await replace({ path: "name", value })).toHaveStatus(200, 204);
        const read = await scim.get(assigned);
        expect(read).toHaveAttribute("name.givenName", "Babs");
        expect(read).toShowTheSameAs(before, { except: ["name.givenName", ...madeOfNames] });
      });
    },
  );

  test(
    "one value of two, or both",
    covers(
      "RFC7644-3.5.2.3/no-match",
      "RFC7644-3.5.2.3/matching-sub-attribute",
      "RFC7644-3.5.2.3/matching-values",
      "RFC7644-3.5.2.3/all-values",
    ),
    async ({ okta, scim, user, row }) => {
      const [profile, home, changed, moved, last] = [
        user(),
        user().email,
        user().email,
        user().email,
        user().email,
      ];
      const assigned = await withTwoEmails({ okta, scim }, profile, home);
      const replace = (path: string, value: unknown) =>
        scim.write("PATCH", userPath(assigned), patchOp({ op: "replace", path, value }));

      await row("RFC7644-3.5.2.3/no-match", async () => {
        const answer = await replace('emails[type eq "other"].value', last);
        expect(answer).toBeScimError(400, "noTarget");
      });
      await row("RFC7644-3.5.2.3/matching-sub-attribute", async () => {
        const answer = await replace('emails[type eq "work"].value', changed);
        expect(answer).toHaveStatus(200, 204);
        const read = await scim.get(assigned);
        expect(read).toHaveElement("emails", { value: changed, type: "work" });
        expect(read).toHaveElement("emails", { value: home, type: "home" });
      });
      await row("RFC7644-3.5.2.3/matching-values", async () => {
        const answer = await replace('emails[type eq "home"]', { value: moved, type: "home" });
        expect(answer).toHaveStatus(200, 204);
        const read = await scim.get(assigned);
        expect(read).toHaveElement("emails", { value: moved, type: "home" });
        expect(read).toHaveElement("emails", { type: "work" });
        expect(read).toHaveEntries("emails", 2);
      });
      await row("RFC7644-3.5.2.3/all-values", async () => {
        const answer = await replace("emails", [{ value: last, type: "work", primary: true }]);
        expect(answer).toHaveStatus(200, 204);
        const read = await scim.get(assigned);
        expect(read).toHaveElement("emails", { value: last, type: "work" });
        expect(read).toHaveEntries("emails", 1);
      });
    },
  );

  test(
    "one value of two, by a list of one",
    covers("RFC7644-3.5.2.3/matching-values"),
    async ({ okta, scim, user }) => {
      const [profile, home, moved] = [user(), user().email, user().email];
      const created = await withTwoEmails({ okta, scim }, profile, home);

      const value = [{ value: moved, type: "home" }];
      const operation = patchOp({ op: "replace", path: 'emails[type eq "home"]', value });
      const answer = await scim.write("PATCH", userPath(created), operation);

      // The RFC shows an object there: who refuses a list is right.
      expect(assume.accepted(answer)).toHaveStatus(200, 204);
      const read = await scim.get(created);
      expect(read).toHaveElement("emails", { value: moved, type: "home" });
      expect(read).toHaveElement("emails", { value: profile.email, type: "work" });
      expect(read).not.toHaveElement("emails", { value: home });
    },
  );
});
