// RFC 7643 §2.5: null is no value, in a complex attribute and in an extension too.

import { covers } from "../../../src/requirements/covers.ts";
import type { JsonObject } from "../../../src/wire/json.ts";
import { attribute, has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { changed, withValue } from "../../fixtures/changed.ts";
import { unlessUndeclared } from "../../fixtures/kind.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { userPath } from "../../fixtures/scim.ts";
import { withTwoEmails } from "../../fixtures/two-emails.ts";
import * as assume from "../../fixtures/assume.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const division = `${enterprise}:division`;

test.describe("A PUT with null", () => {
  test(
    "removes a part of a name",
    covers("RFC7643-2.5/null-unassigns"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user({ middleName: "Jane" }));
      const before = await scim.get(assigned);
      assume.kept(before, "name.middleName", "Jane");

      const nameless = withValue(assume.resource(before), "name.middleName", null);
      const answer = await scim.write("PUT", userPath(assigned), nameless);

      assume.status(answer, "a PUT with null", 200, 204);
      expect(await scim.get(assigned)).toHaveNoValue("name.middleName");
    },
  );

  test(
    "removes an attribute of an extension",
    covers("RFC7643-2.5/null-unassigns"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user({ enterprise: { division: "Tours" } }));
      const before = await scim.get(assigned);
      assume.occurred(has(before.json, division), "the target keeps no division");

      const extension = attribute(before.json, enterprise) as JsonObject;
      const without = { [enterprise]: { ...extension, division: null } };
      const body = changed(assume.resource(before), without);
      const answer = await scim.write("PUT", userPath(assigned), body);

      assume.status(answer, "a PUT with null", 200, 204);
      expect(await scim.get(assigned)).toHaveNoValue(division);
    },
  );
});

test(
  "A PATCH that replaces a manager by null removes them",
  covers("RFC7643-2.5/null-unassigns-by-patch"),
  async ({ okta, scim, user, declaration }) => {
    await unlessUndeclared("PATCH", declaration);
    const boss = await okta.assign(user());
    const assigned = await okta.assign(user({ enterprise: { managerValue: boss.id } }));
    assume.kept(await scim.get(assigned), `${enterprise}:manager.value`, boss.id);

    const replacing = patchOp({ op: "replace", path: `${enterprise}:manager`, value: null });
    const answer = await scim.write("PATCH", userPath(assigned), replacing);

    expect(answer).toHaveStatus(200, 204);
    expect(await scim.get(assigned)).toHaveNoValue(`${enterprise}:manager.value`);
  },
);

test(
  "A PATCH that replaces a selected value by null removes it",
  covers("RFC7643-2.5/null-unassigns-by-patch"),
  async ({ okta, scim, user, declaration }) => {
    await unlessUndeclared("PATCH", declaration);
    const [profile, home] = [user(), user().email];
    const created = await withTwoEmails({ okta, scim }, profile, home);

    const replacing = patchOp({ op: "replace", path: 'emails[type eq "home"]', value: null });
    const answer = await scim.write("PATCH", userPath(created), replacing);

    // The RFC speaks of attributes alone: who refuses null for one value of several is right.
    expect(assume.accepted(assume.offered(answer))).toHaveStatus(200, 204);
    const read = await scim.get(created);
    expect(read).not.toHaveElement("emails", { value: home });
    expect(read).toHaveElement("emails", { value: profile.email });
  },
);
