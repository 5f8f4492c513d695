// RFC 7644 §3.5.2.3, of a complex attribute that is an extension's.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

const name = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User:name";

for (const [form, replacing] of [
  ["by a path", { path: name, value: { title: "Dr" } }],
  ["without a path", { value: { [name.replace(/:name$/, "")]: { name: { title: "Dr" } } } }],
] as const) {
  test(
    `A PATCH replaces a part of an extension's attribute, ${form}, and keeps the others`,
    covers("RFC7644-3.5.2.3/complex"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assignWhole(user.full());
      assume.kept(await scim.get(assigned), `${name}.initials`, "BJ");

      const operation = patchOp({ op: "replace", ...replacing });
      const answer = await scim.write("PATCH", userPath(assigned), operation);

      expect(assume.offered(answer)).toHaveStatus(200, 204);
      const read = await scim.get(assigned);
      expect(read).toHaveAttribute(`${name}.title`, "Dr");
      expect(read).toHaveAttribute(`${name}.initials`, "BJ");
    },
  );
}
