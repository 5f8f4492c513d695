// RFC 7643 §4.2, and what §4.1.2 says of a user's groups.

import { covers } from "../../src/requirements/covers.ts";
import { attribute } from "../attribute.ts";
import { expect, test } from "../fixtures.ts";
import { changed } from "../fixtures/changed.ts";
import { userPath } from "../fixtures/scim.ts";
import * as assume from "../fixtures/assume.ts";

test.describe("A group", () => {
  test(
    "and its member name each other",
    covers(
      "RFC7643-4.2/member-value",
      "RFC7643-4.1.2/groups-value",
      "RFC7643-4.1.2/groups-read-only",
    ),
    async ({ okta, scim, user, row }) => {
      const member = await okta.assign(user());
      const group = await okta.pushGroup("Droids", member);
      const read = await scim.get(member);

      await row("RFC7643-4.2/member-value", async () => {
        const readGroup = await scim.getGroup(group);
        expect(readGroup).toHaveMembers(member.id);
        expect(readGroup).toReferTo("members.0.$ref", userPath(member));
      });
      await row("RFC7643-4.1.2/groups-value", () => {
        assume.occurred(attribute(read.json, "groups.0") !== undefined, "the user shows no groups");
        expect(read).toBeInGroup(group.id);
        expect(read).toReferTo("groups.0.$ref", `/Groups/${encodeURIComponent(group.id)}`);
      });
      await row("RFC7643-4.1.2/groups-read-only", async () => {
        const answer = await scim.write(
          "PUT",
          userPath(member),
          changed(assume.resource(read), { groups: [] }),
        );
        expect(answer).toHaveStatus(200, 204);
        expect(await scim.getGroup(group)).toHaveMembers(member.id);
      });
    },
  );

  test(
    "can be a member of a group",
    covers("RFC7643-4.2/nested-groups"),
    async ({ okta, scim }) => {
      const inner = await okta.pushGroup("Protocol droids");

      const answer = await scim.write("POST", "/Groups", {
        schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"],
        displayName: okta.groupName("Droids"),
        members: [{ value: inner.id }],
      });

      expect(answer).toHaveStatus(201);
      expect(await scim.getGroup(okta.idOf(answer))).toHaveMembers(inner.id);
    },
  );

  test(
    "loses a member who is deleted",
    covers("RFC7643-2.3.7/referential-integrity"),
    async ({ okta, scim, user }) => {
      const member = await okta.assign(user());
      const group = await okta.pushGroup("Droids", member);

      assume.status(await scim.delete(userPath(member)), "a delete", 200, 204);

      expect(await scim.getGroup(group)).toHaveNoValue("members");
    },
  );
});
