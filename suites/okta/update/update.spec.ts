// A profile changed in Okta: GET, then PUT of what the provider returned with the profile laid over it.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { changed } from "../../fixtures/changed.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

/** What a provider may make of the parts of a name (RFC 7643 §4.1.1). */
const madeOfNames = ["name.formatted", "displayName"];

test.describe("Okta updates a user's profile", () => {
  test(
    "which changes one attribute and keeps the others",
    covers("OKTA-update/accepted", "OKTA-update/kept", "OKTA-update/no-doubles"),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assignWhole(user.full());
      const before = await scim.get(assigned);

      const answer = await okta.update(assigned, { givenName: "Babs" });

      await row("OKTA-update/accepted", () => {
        expect(answer).toHaveStatus(200);
        expect(answer).toHaveAttribute("id", assigned.id);
      });
      await row("OKTA-update/kept", async () => {
        const read = await scim.get(assigned);
        expect(read).toHaveAttribute("name.givenName", "Babs");
        expect(read).toShowTheSameAs(before, { except: ["name.givenName", ...madeOfNames] });
      });
      await row("OKTA-update/no-doubles", async () => {
        await okta.update(assigned, { givenName: "Barbie" });
        const read = await scim.get(assigned);
        expect(read).toHaveNoDuplicates("emails");
        expect(read).toHaveNoDuplicates("phoneNumbers");
        expect(read).toHaveNoDuplicates("addresses");
      });
    },
  );

  test("who stays in the same groups", covers("OKTA-update/kept"), async ({ okta, scim, user }) => {
    const assigned = await okta.assign(user());
    const group = await okta.pushGroup("Editors", assigned);
    const { userName, email } = user();

    await okta.update(assigned, { givenName: "Babs" });
    expect(await scim.getGroup(group)).toHaveMembers(assigned.id);

    await okta.update(assigned, { userName, email });
    expect(await scim.getGroup(group)).toHaveMembers(assigned.id);
  });

  test(
    "to a name that isn't ASCII, and to one with HTML characters",
    covers("RFC7644-3.8/utf-8", "OKTA-update/kept"),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user());

      await row("RFC7644-3.8/utf-8", async () => {
        await okta.update(assigned, { givenName: "Zoë Łucja-東" });
        expect(await scim.get(assigned)).toHaveAttribute("name.givenName", "Zoë Łucja-東");
      });
      await row("OKTA-update/kept", async () => {
        const givenName = 'Barbara "Babs" \\ & Co';
        assume.accepted(await okta.update(assigned, { givenName }));
        expect(await scim.get(assigned)).toHaveAttribute("name.givenName", givenName);
      });
    },
  );

  test(
    "who is inactive, and stays inactive",
    covers("OKTA-update/leaves-active-alone"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());
      await okta.unassign(assigned);

      await okta.update(assigned, { givenName: "Babs" });

      expect(await scim.get(assigned)).toHaveAttribute("active", false);
    },
  );

  test(
    "with another user's id in the body",
    covers("RFC7644-3.5.1/read-only-ignored"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());
      const body = assume.resource(await scim.get(assigned));

      const answer = await scim.write(
        "PUT",
        userPath(assigned),
        changed(body, {
          id: "another-0001",
          meta: { resourceType: "User", created: "2001-01-01T00:00:00Z" },
          groups: [{ value: "another-0002", display: "Everyone" }],
        }),
      );

      expect(answer).toHaveStatus(200);
      expect(await scim.get(assigned)).toHaveAttribute("id", assigned.id);
    },
  );

  test(
    "to the externalId of another user, who stays as they were",
    covers("OKTA-update/kept"),
    async ({ okta, scim, user }) => {
      const other = await okta.assign(user());
      const assigned = await okta.assign(user());
      const before = await scim.get(other);
      const { externalId } = other;

      // A target may refuse the second one.
      const answer = await okta.update(assigned, { externalId, familyName: "Organa" });

      expect(await scim.get(other)).toShowTheSameAs(before);
      assume.accepted(answer);
      expect(await scim.get(assigned)).toHaveAttribute("name.familyName", "Organa");
    },
  );

  test(
    "who has a report, who stays as they were",
    covers("OKTA-update/kept"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());
      const report = await okta.assign(user({ enterprise: { managerValue: assigned.id } }));
      const before = await scim.get(report);

      assume.accepted(await okta.update(assigned, { familyName: "Organa" }));

      expect(await scim.get(report)).toShowTheSameAs(before);
    },
  );

  test("at an unknown id", covers("RFC7644-3.5.1/never-creates"), async ({ okta, scim, user }) => {
    const profile = user();
    const body = okta.createResource(profile);
    assume.status(await okta.lookup(profile.userName), "a lookup", 200);

    const answer = await scim.write("PUT", "/Users/00919288221119999", body);

    expect(answer).toBeRefused();
    expect(await okta.lookup(profile.userName)).toFindNobody();
  });
});
