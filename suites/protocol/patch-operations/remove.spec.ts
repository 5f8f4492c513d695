// RFC 7644 §3.5.2.2, of users.

import { covers } from "../../../src/requirements/covers.ts";
import { attribute } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { placeOf } from "../../fixtures/discovered.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { userPath } from "../../fixtures/scim.ts";
import { withTwoEmails } from "../../fixtures/two-emails.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("A PATCH removes", () => {
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
    "a sub-attribute of one value of two, and not the value",
    covers("RFC7644-3.5.2.2/single-value"),
    async ({ okta, scim, user }) => {
      const [profile, home] = [user(), user().email];
      const created = await scim.write("POST", "/Users", {
        ...okta.createResource(profile),
        emails: [
          { value: profile.email, type: "work", primary: true },
          { value: home, type: "home", display: "At home" },
        ],
      });
      const assigned = okta.idOf(assume.status(created, "creating the user", 200, 201));
      const before = await scim.get(assigned);
      const place = placeOf(before, "emails", home);
      const shown = attribute(before.json, `${place}.display`);
      assume.occurred(shown === "At home", "the target keeps no display of an address");
      const type = String(attribute(before.json, `${place}.type`)).toLowerCase();
      assume.occurred(type === "home", "the target gives addresses types of its own");

      const operation = { op: "remove", path: 'emails[type eq "home"].display' };
      const answer = await scim.write("PATCH", userPath(assigned), patchOp(operation));

      // display is immutable (RFC 7643 §2.4): who refuses to remove it is right.
      expect(assume.accepted(assume.offered(answer))).toHaveStatus(200, 204);
      const read = await scim.get(assigned);
      expect(read).not.toHaveElement("emails", { display: "At home" });
      expect(read).toHaveElement("emails", { value: home, type: "home" });
      expect(read).toHaveElement("emails", { value: profile.email, type: "work" });
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
    "nothing, where its filter selects nothing",
    covers("RFC7644-3.5.2.2/by-sub-attribute"),
    async ({ okta, scim, user }) => {
      const profile = user();
      const created = await withTwoEmails({ okta, scim }, profile, user().email);
      const before = await scim.get(created);
      const remove = (path: string) =>
        scim.write("PATCH", userPath(created), patchOp({ op: "remove", path }));

      // Whether that is a mistake is left open.
      await remove('emails[type eq "other"]');
      await remove(`emails[type eq "home" and value eq "${profile.email}"]`);

      expect(await scim.get(created)).toShowTheSameAs(before);
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
        expect(assume.offered(ofName)).toBeRefusedAs("mutability");
        expect(assume.offered(ofId)).toBeRefusedAs("mutability");
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
