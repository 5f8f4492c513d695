// RFC 7643 §2.1 and §2.3.8: neither the order of a body's members nor the letter case of their names says anything.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { backwards, inCapitals } from "../../fixtures/respelt.ts";
import * as assume from "../../fixtures/assume.ts";

const schemas = ["urn:ietf:params:scim:schemas:core:2.0:Group"];

for (const [what, id, respelt] of [
  ["whose members are in reverse order", "RFC7643-2.3.8/any-order", backwards],
  ["whose names are in capitals", "RFC7643-2.1/names-in-any-case", inCapitals],
] as const) {
  test.describe(`A create ${what}`, () => {
    test("is understood, of a user", covers(id), async ({ okta, scim, user }) => {
      const profile = user.full();
      await okta.assign(user.full());

      const created = await scim.raw({
        method: "POST",
        path: "/Users",
        headers: scim.headers,
        body: JSON.stringify(respelt(okta.createResource(profile))),
      });

      expect(created).toHaveStatus(201);
      const all = ["userName", "name.familyName", "name.givenName", "emails"];
      const read = await scim.get(okta.idOf(created));
      expect(read).toShowAsSent(okta.createReadable(profile), { all });
    });

    test("is understood, of a group", covers(id), async ({ okta, scim, user }) => {
      const { id: value, userName: display } = await okta.assign(user());
      const displayName = okta.groupName("Droids");
      const plain = await okta.createGroup(okta.groupName("Plain"), {
        id: value,
        userName: display,
      });
      assume.members(await scim.getGroup(okta.idOf(plain)), value);

      const created = await scim.raw({
        method: "POST",
        path: "/Groups",
        headers: scim.headers,
        body: JSON.stringify(respelt({ schemas, displayName, members: [{ value, display }] })),
      });

      expect(created).toHaveStatus(201);
      const read = await scim.getGroup(okta.idOf(created));
      expect(read).toHaveAttribute("displayName", displayName);
      expect(read).toHaveMembers(value);
    });
  });
}
