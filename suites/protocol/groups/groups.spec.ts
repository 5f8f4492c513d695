// RFC 7643 §4.2: a group names its members.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { placeOf } from "../../fixtures/discovered.ts";
import { groupPath, userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

/** A group that holds this one. */
const holding = (member: { readonly id: string }, displayName: string) => ({
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"],
  displayName,
  members: [{ value: member.id }],
});

test.describe("A group", () => {
  test(
    "names its members by id and URI",
    covers("RFC7643-4.2/member-value"),
    async ({ okta, scim, user }) => {
      const one = await okta.assign(user());
      const other = await okta.assign(user());

      const group = await okta.pushGroup("Droids", one, other);

      const read = await scim.getGroup(group);
      expect(read).toHaveMembers(one.id, other.id);
      expect(read).toReferTo(`${placeOf(read, "members", one.id)}.$ref`, userPath(one));
      expect(read).toReferTo(`${placeOf(read, "members", other.id)}.$ref`, userPath(other));
    },
  );

  test(
    "can be a member of a group",
    covers("RFC7643-4.2/nested-groups"),
    async ({ okta, scim }) => {
      const inner = await okta.pushGroup("Protocol droids");

      const answer = await scim.write("POST", "/Groups", holding(inner, okta.groupName("Droids")));

      expect(answer).toHaveStatus(201);
      expect(await scim.getGroup(okta.idOf(answer))).toHaveMembers(inner.id);
    },
  );

  test(
    "names a group that is its member by that group's URI",
    covers("RFC7643-4.2/member-value"),
    async ({ okta, scim }) => {
      const inner = await okta.pushGroup("Protocol droids");
      const created = await scim.write("POST", "/Groups", holding(inner, okta.groupName("Droids")));
      assume.occurred(created.status === 201, "a group can't be a member of a group");

      const read = await scim.getGroup(okta.idOf(created));

      const place = placeOf(read, "members", inner.id);
      assume.occurred(place !== "", "a group can't be a member of a group");
      expect(read).toReferTo(`${place}.$ref`, groupPath(inner));
    },
  );

  test(
    "loses a deleted member",
    covers("RFC7643-2.3.7/referential-integrity"),
    async ({ okta, scim, user }) => {
      const member = await okta.assign(user());
      const group = await okta.pushGroup("Droids", member);
      const other = await okta.pushGroup("Pilots", member);

      assume.deleted(await scim.delete(userPath(member)));

      expect(await scim.getGroup(group)).toHaveNoValue("members");
      expect(await scim.getGroup(other)).toHaveNoValue("members");
    },
  );

  test(
    "loses a deleted group",
    covers("RFC7643-2.3.7/referential-integrity"),
    async ({ okta, scim }) => {
      const inner = await okta.pushGroup("Protocol droids");
      const created = await scim.write("POST", "/Groups", holding(inner, okta.groupName("Droids")));
      assume.occurred(created.status === 201, "a group can't be a member of a group");
      const outer = okta.idOf(created);
      const isShown = placeOf(await scim.getGroup(outer), "members", inner.id) !== "";
      assume.occurred(isShown, "a group can't be a member of a group");

      assume.deleted(await scim.delete(groupPath(inner)));

      expect(await scim.getGroup(outer)).toHaveNoValue("members");
    },
  );
});
