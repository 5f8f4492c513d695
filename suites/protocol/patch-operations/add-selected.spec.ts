// RFC 7644 §3.5.2.1 defines no add by a filter: a target that refuses it with a 4xx or 501 isn't judged.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { userPath } from "../../fixtures/scim.ts";
import { withTwoEmails } from "../../fixtures/two-emails.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("A PATCH adds", () => {
  test(
    "to the value that a filter selects",
    covers("RFC7644-3.5.2.1/single-value", "RFC7644-3.5.2/primary-moves"),
    async ({ okta, scim, user, row }) => {
      const [profile, home, moved, last] = [user(), user().email, user().email, user().email];
      const created = await withTwoEmails({ okta, scim }, profile, home);
      const add = async (path: string, value: unknown) => {
        const body = patchOp({ op: "add", path, value });
        const answer = await scim.write("PATCH", userPath(created), body);
        return assume.accepted(assume.offered(answer));
      };

      await row("RFC7644-3.5.2.1/single-value", async () => {
        expect(await add('emails[type eq "home"].value', moved)).toHaveStatus(200, 204);
        const read = await scim.get(created);
        expect(read).toHaveElement("emails", { value: moved, type: "home" });
        expect(read).not.toHaveElement("emails", { value: home });
        expect(read).toHaveElement("emails", { value: profile.email, type: "work" });
      });
      await row("RFC7644-3.5.2/primary-moves", async () => {
        const value = { value: last, type: "home", primary: true };
        expect(await add('emails[type eq "home"]', value)).toHaveStatus(200, 204);
        const read = await scim.get(created);
        expect(read).toHaveElement("emails", value);
        expect(read).toHaveElement("emails", { value: profile.email });
        expect(read).toHaveOnePrimaryAtMost("emails");
      });
    },
  );

  for (const [what, path, whole] of [
    ["its value", 'emails[type eq "other"].value', (value: string) => value],
    ["all of it", 'emails[type eq "other"]', (value: string) => ({ value, type: "other" })],
  ] as const) {
    test(
      `a value that a filter doesn't find, by ${what}`,
      covers("RFC7644-3.5.2.1/absent-attribute"),
      async ({ okta, scim, user }) => {
        const [profile, home, other] = [user(), user().email, user().email];
        const created = await withTwoEmails({ okta, scim }, profile, home);

        const add = patchOp({ op: "add", path, value: whole(other) });
        const answer = await scim.write("PATCH", userPath(created), add);

        expect(assume.accepted(assume.offered(answer))).toHaveStatus(200, 204);
        const read = await scim.get(created);
        expect(read).toHaveElement("emails", { value: other });
        expect(read).toHaveElement("emails", { value: home, type: "home" });
        expect(read).toHaveElement("emails", { value: profile.email, type: "work" });
      },
    );
  }
});
