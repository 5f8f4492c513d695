// RFC 7644 §3.5.1.

import { covers } from "../../../src/requirements/covers.ts";
import { has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { changed, without } from "../../fixtures/changed.ts";
import { userPath } from "../../fixtures/scim.ts";
import { withTwoEmails } from "../../fixtures/two-emails.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("A PUT", () => {
  test(
    "of what was just read is accepted and changes nothing",
    covers("RFC7644-3.1/read-modify-write"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user({ title: "Tour Guide" }));
      const before = await scim.get(assigned);

      const answer = await scim.write("PUT", userPath(assigned), assume.resource(before));

      expect(answer).toHaveStatus(200, 204);
      expect(await scim.get(assigned)).toShowTheSameAs(before);
    },
  );

  test(
    "changes what it names, and keeps the id",
    covers("RFC7644-3.1/reflects-state", "RFC7644-3.5.1/without-required"),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user({ title: "Tour Guide", nickName: "Babs" }));
      const { userName } = user();
      const before = await scim.get(assigned);
      const resource = assume.resource(before);
      const put = (body: unknown) => scim.write("PUT", userPath(assigned), body);

      const answer = await put(changed(resource, { userName, title: "Pilot" }));

      const read = await scim.get(assigned);
      await row("RFC7644-3.1/reflects-state", () => {
        assume.shown(answer);
        expect(answer).toBeSeenIn(read);
      });
      await row("RFC7644-3.5.1/without-required", async () => {
        const nameless = without(resource, "userName", "title");
        const reply = await put({ ...nameless, title: "Captain" });
        const after = await scim.get(assigned);
        expect(reply).toBeRefusedOrShow("userName");
        expect(after).toHaveAttribute("userName", userName);
        // What isn't asserted may be defaulted, to what it was for one (RFC 7644 §3.5.1).
        assume.refused(reply);
        expect(after).not.toHaveAttribute("title", "Captain");
      });
    },
  );

  test(
    "replaces one list by another",
    covers("RFC7644-3.5.1/replaces-values"),
    async ({ okta, scim, user }) => {
      const home = user().email;
      const assigned = await withTwoEmails({ okta, scim }, user(), home);
      const resource = assume.resource(await scim.get(assigned));

      const emails = [{ value: home, type: "work", primary: true }];
      const answer = await scim.write("PUT", userPath(assigned), changed(resource, { emails }));

      expect(answer).toHaveStatus(200, 204);
      const read = await scim.get(assigned);
      expect(read).toHaveElement("emails", { value: home, type: "work" });
      expect(read).toHaveEntries("emails", 1);
    },
  );

  test(
    "makes the other address the primary one",
    covers("RFC7644-3.5.1/replaces-values"),
    async ({ okta, scim, user }) => {
      const profile = user();
      const home = user().email;
      const assigned = await withTwoEmails({ okta, scim }, profile, home);
      const resource = assume.resource(await scim.get(assigned));

      const emails = [
        { value: profile.email, type: "work", primary: false },
        { value: home, type: "home", primary: true },
      ];
      const answer = await scim.write("PUT", userPath(assigned), changed(resource, { emails }));

      expect(answer).toHaveStatus(200, 204);
      const read = await scim.get(assigned);
      expect(read).toHaveElement("emails", { value: home, primary: true });
      expect(read).not.toHaveElement("emails", { value: profile.email, primary: true });
    },
  );

  test(
    "replaces two postal addresses by the second",
    covers("RFC7644-3.5.1/replaces-values"),
    async ({ okta, scim, user }) => {
      const work = { type: "work", streetAddress: "1 Portland St", locality: "Manchester" };
      const home = { type: "home", streetAddress: "26, The Shambles" };
      const addresses = [{ ...work, primary: true }, home];
      const created = await scim.write("POST", "/Users", {
        ...okta.createResource(user()),
        addresses,
      });
      const assigned = okta.idOf(assume.status(assume.accepted(created), "a create", 200, 201));
      const before = await scim.get(assigned);
      assume.occurred(has(before.json, "addresses.1"), "the target keeps no second address");

      const body = changed(assume.resource(before), { addresses: [home] });
      expect(await scim.write("PUT", userPath(assigned), body)).toHaveStatus(200, 204);

      const read = await scim.get(assigned);
      expect(read).toHaveElement("addresses", home);
      expect(read).not.toHaveElement("addresses", { locality: "Manchester" });
    },
  );
});
