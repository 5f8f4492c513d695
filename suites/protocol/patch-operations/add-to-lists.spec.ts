// RFC 7644 §3.5.2.1: an add to a user's lists, of which Okta maps e-mail addresses.

import { covers } from "../../../src/requirements/covers.ts";
import { listAt } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { userPath } from "../../fixtures/scim.ts";
import { withTwoEmails } from "../../fixtures/two-emails.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("A PATCH adds", () => {
  for (const [form, adding] of [
    ["by a path", (emails: readonly object[]) => ({ op: "add", path: "emails", value: emails })],
    ["without a path", (emails: readonly object[]) => ({ op: "add", value: { emails } })],
  ] as const) {
    test(
      `to a user's e-mail addresses, ${form}`,
      covers("RFC7644-3.5.2.1/appends"),
      async ({ okta, scim, user }) => {
        // A target that keeps two addresses of one user must keep one that is added.
        await withTwoEmails({ okta, scim }, user(), user().email);
        const assigned = await okta.assign(user());
        const home = { value: user().email, type: "home" };
        const add = patchOp(adding([home]));

        expect(await scim.write("PATCH", userPath(assigned), add)).toHaveStatus(200, 204);

        const read = await scim.get(assigned);
        expect(read).toHaveElement("emails", { value: assigned.profile.email });
        expect(read).toHaveElement("emails", home);
      },
    );
  }

  for (const [name, part, one, two, three] of [
    [
      "photos",
      "display",
      { value: "https://example.com/photos/1.jpg", type: "photo" },
      { value: "https://example.com/photos/2.jpg", type: "photo" },
      { value: "https://example.com/photos/3.jpg", type: "photo" },
    ],
    [
      "addresses",
      "postalCode",
      { streetAddress: "1 Portland St", locality: "Manchester", type: "work" },
      { streetAddress: "26, The Shambles", locality: "York", type: "home" },
      { streetAddress: "4 Castle Square", locality: "Leeds", type: "other" },
    ],
  ] as const) {
    test(
      `to a user's ${name}`,
      covers("RFC7644-3.5.2.1/appends", "RFC7644-3.5.2.1/already-there"),
      async ({ okta, scim, user, row }) => {
        const resource = { ...okta.createResource(user()), [name]: [one, two] };
        const created = await scim.write("POST", "/Users", resource);
        const assigned = okta.idOf(
          assume.status(created, `creating a user with ${name}`, 200, 201),
        );
        const kept = JSON.stringify(listAt((await scim.get(assigned)).json, name)).toLowerCase();
        const areKept = [one, two].every((each) =>
          Object.values(each).every((part) => kept.includes(part.toLowerCase())),
        );
        assume.occurred(areKept, `the target doesn't keep two ${name} of a user as they were sent`);
        const patch = (operation: object) =>
          scim.write("PATCH", userPath(assigned), patchOp(operation));
        const add = async (value: unknown) =>
          assume.accepted(await patch({ op: "add", path: name, value: [value] }));

        await row("RFC7644-3.5.2.1/appends", async () => {
          expect(await add(three)).toHaveStatus(200, 204);
          const read = await scim.get(assigned);
          expect(read).toHaveElement(name, one);
          expect(read).toHaveElement(name, two);
          expect(read).toHaveElement(name, three);
        });
        await row("RFC7644-3.5.2.1/already-there", async () => {
          // A provider may store the part that comes later behind the others, and show it before them.
          const path = `${name}[type eq "${one.type}"].${part}`;
          await patch({ op: "replace", path, value: "M1 3BE" });
          const before = await scim.get(assigned);
          const [shown] = listAt(before.json, name);
          const text = JSON.stringify(shown);
          const isAsSent = Object.values(one).every((each) => text.includes(each));
          assume.occurred(isAsSent, `the target doesn't show ${name} as they were sent`);
          expect(await add(shown)).toHaveStatus(200, 204);
          expect(await scim.get(assigned)).toShowTheSameAs(before);
        });
      },
    );
  }

  test(
    "an e-mail address that exists already, without a duplicate",
    covers("RFC7644-3.5.2.1/already-there"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());
      const before = await scim.get(assigned);
      const { email } = assigned.profile;
      const [shown] = assume.hasCount(before, "emails", 1);
      const patch = (element: object) => {
        const add = patchOp({ op: "add", path: "emails", value: [element] });
        return scim.write("PATCH", userPath(assigned), add);
      };

      expect(await patch({ ...shown, value: email.toUpperCase() })).toHaveStatus(200, 204);
      expect(await scim.get(assigned)).toShowTheSameAs(before);
      // What it doesn't name, such as primary, stays too.
      const { value, type } = { ...shown };
      expect(await patch({ value, type })).toHaveStatus(200, 204);
      expect(await scim.get(assigned)).toShowTheSameAs(before);
    },
  );
});
