// The three user types, and how a Power User loses the permission (guide L80-87).

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { changed, without } from "../../fixtures/changed.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("A user", () => {
  for (const userType of ["Power User", "Intranet User", "Non Intranet User"]) {
    test(`of type ${userType}`, covers("INTERACT-user-type/kept"), async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user({ userType }));

      expect(await scim.get(assigned)).toHaveAttribute("userType", userType);
    });
  }

  for (const userType of ["Admin", "PowerUser", "Non-Intranet User"]) {
    test(
      `of type ${userType}, which doesn't exist`,
      covers("INTERACT-user-type/unknown-refused", "INTERACT-errors/names-attribute"),
      async ({ okta, scim, user, row }) => {
        const profile = user({ userType });

        const answer = await scim.raw({
          method: "POST",
          path: "/Users",
          headers: okta.headers,
          body: okta.createBody(profile),
        });

        await row("INTERACT-user-type/unknown-refused", async () => {
          expect(assume.implemented(answer)).toBeRefused();
          expect(await okta.lookup(profile.userName)).toFindNobody();
        });
        await row("INTERACT-errors/names-attribute", () =>
          expect(assume.refused(answer)).toName("userType"),
        );
      },
    );
  }

  test(
    "gets a type later",
    covers("INTERACT-user-type/default", "INTERACT-user-type/updated"),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user());

      await row("INTERACT-user-type/default", async () =>
        expect(await scim.get(assigned)).toHaveAttribute("userType", "Intranet User"),
      );
      await row("INTERACT-user-type/updated", async () => {
        await okta.update(assigned, { userType: "Power User" });
        expect(await scim.get(assigned)).toHaveAttribute("userType", "Power User");
      });
    },
  );

  test(
    "stays a Power User after updates without a user type",
    covers("INTERACT-user-type/lost-by-patch", "INTERACT-user-type/lost-by-put"),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user({ userType: "Power User" }));
      const before = await scim.get(assigned);
      assume.kept(before, "userType", "Power User");

      await row("INTERACT-user-type/lost-by-patch", async () => {
        const body = patchOp({ op: "replace", value: { nickName: "Babs" } });
        assume.status(await scim.write("PATCH", userPath(assigned), body), "a PATCH", 200, 204);
        expect(await scim.get(assigned)).not.toHaveAttribute("userType", "Power User");
      });
      await row("INTERACT-user-type/lost-by-put", async () => {
        const again = changed(assume.resource(await scim.get(assigned)), {
          userType: "Power User",
        });
        assume.status(await scim.write("PUT", userPath(assigned), again), "a PUT", 200);
        assume.kept(await scim.get(assigned), "userType", "Power User");
        const body = without(again, "userType");
        assume.status(await scim.write("PUT", userPath(assigned), body), "a PUT", 200);
        expect(await scim.get(assigned)).not.toHaveAttribute("userType", "Power User");
      });
    },
  );
});
