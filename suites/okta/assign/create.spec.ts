// Okta assigns somebody who doesn't exist: a lookup, then a create with everything in it.

import { covers } from "../../../src/requirements/covers.ts";
import { has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { changed } from "../../fixtures/changed.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

const core = "urn:ietf:params:scim:schemas:core:2.0:User";

test.describe("Okta creates a user", () => {
  test(
    "who is returned, and can be read afterwards",
    covers(
      "OKTA-create/created",
      "OKTA-create/echoes-profile",
      "OKTA-create/primary-kept",
      "RFC7644-3.3/location",
      "OKTA-create/readable",
      "OKTA-create/found-by-lookup",
    ),
    async ({ okta, scim, user, row }) => {
      const profile = user();

      const answer = await okta.create(profile);

      await row("OKTA-create/created", () => {
        expect(answer).toHaveStatus(201);
        expect(answer).toHaveId();
      });
      await row("OKTA-create/echoes-profile", () => {
        assume.status(answer, "a create", 200, 201);
        expect(answer).toHaveAttribute("userName", profile.userName);
        expect(answer).toHaveAttribute("name.givenName", "Barbara");
        expect(answer).toHaveAttribute("name.familyName", "Jensen");
        expect(answer).toHaveAttribute("active", true);
      });
      await row("OKTA-create/primary-kept", () => {
        assume.status(answer, "a create", 200, 201);
        // A read is judged by the row of what is readable.
        assume.occurred(has(answer.json, "emails.0"), "the answer shows no e-mail address");
        expect(answer).toHaveElement("emails", { value: profile.email, primary: true });
      });
      await row("RFC7644-3.3/location", () => {
        assume.status(answer, "a create", 200, 201);
        expect(answer).toHaveSameURI("Location", "meta.location");
      });
      await row("OKTA-create/readable", async () => {
        const { id } = okta.idOf(assume.status(answer, "a create", 200, 201));
        const read = await scim.get({ id });
        expect(read).toHaveAttribute("id", id);
        const all = ["userName", "name.givenName", "name.familyName", "emails", "active"];
        const sent = okta.createReadable(profile);
        expect(read).toShowAsSent(sent, { all, except: ["displayName"] });
      });
      await row("OKTA-create/found-by-lookup", async () => {
        const { id } = okta.idOf(assume.status(answer, "a create", 200, 201));
        expect(await okta.lookup(profile.userName)).toList(id);
      });
    },
  );

  test(
    "with the userName of a deleted user, and none of the old attributes",
    covers("OKTA-create/readable"),
    async ({ okta, scim, user }) => {
      const { userName } = user();
      const deleted = await okta.assign(user({ userName, title: "Tour Guide" }));
      const group = await okta.pushGroup("Droids", deleted);
      assume.deleted(await scim.delete(userPath(deleted)));

      const created = await okta.create(user({ userName }));

      // A name may be kept for who had it (RFC 7644 §3.6: no more than a SHOULD).
      const next = okta.idOf(assume.accepted(created));
      expect(await scim.get(next)).not.toHaveAttribute("title", "Tour Guide");
      expect(await scim.getGroup(group)).not.toContainMember(next.id);
    },
  );

  test(
    "with a name that isn't ASCII",
    covers("RFC7644-3.8/utf-8"),
    async ({ okta, scim, user }) => {
      const created = await okta.assign(user({ givenName: "Zoë", familyName: "Łukasiewicz-東" }));

      const read = await scim.get(created);

      expect(read).toHaveAttribute("name.givenName", "Zoë");
      expect(read).toHaveAttribute("name.familyName", "Łukasiewicz-東");
      expect(read).not.toHaveHeader("Content-Type", /charset=(?!"?utf-8)/i);
    },
  );

  test(
    "with the media type of Okta's own test",
    covers("OKTA-create/plain-json"),
    async ({ okta, scim, user }) => {
      const profile = user();

      const answer = await scim.raw({
        method: "POST",
        path: "/Users",
        headers: [
          ["Accept", "application/scim+json; charset=utf-8"],
          ["Content-Type", "application/json"],
          ["User-Agent", "OKTA SCIM Integration"],
          ["Authorization", `Bearer ${scim.token}`],
        ],
        body: okta.createBody(profile),
      });

      expect(answer).toHaveStatus(201);
      expect(answer).toHaveAttribute("userName", profile.userName);
    },
  );

  test(
    "with an id in the body",
    covers("RFC7644-3.3/read-only-ignored"),
    async ({ okta, scim, user }) => {
      const body = okta.createResource(user());

      const answer = await scim.write(
        "POST",
        "/Users",
        changed(body, {
          id: "client-made-0001",
          meta: {
            resourceType: "User",
            created: "2001-01-01T00:00:00Z",
            location: "https://example.com/Users/x",
          },
        }),
      );

      expect(answer).toHaveStatus(201);
      expect(answer).toHaveId();
      expect(answer).not.toHaveAttribute("id", "client-made-0001");
      expect(answer).not.toHaveAttribute("meta.created", "2001-01-01T00:00:00Z");
      expect(answer).toContainAt("schemas", core);
    },
  );
});
