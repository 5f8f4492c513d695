// Disabled, and forced active again by always sending active true (guide L98, L106-108).

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { changed, withValue } from "../../fixtures/changed.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("A user", () => {
  test(
    "is disabled, set active, and created again",
    covers(
      "INTERACT-disable/by-put",
      "INTERACT-disable/no-second-person",
      "INTERACT-active/forced-by-put",
      "INTERACT-active/put-again",
    ),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assignWhole(user.full());
      const before = await scim.get(assigned);
      const body = assume.resource(before);
      const put = (active: boolean) =>
        scim.write("PUT", userPath(assigned), changed(body, { active }));

      await row("INTERACT-disable/by-put", async () => {
        expect(await put(false)).toSucceed();
        const read = await scim.get(assigned);
        expect(read).toHaveAttribute("id", assigned.id);
        expect(read).toHaveAttribute("active", false);
        expect(read).toShowTheSameAs(before, { except: ["active"] });
      });
      await row("INTERACT-active/forced-by-put", async () => {
        await okta.unassign(assigned);
        expect(await put(true)).toSucceed();
        expect(await okta.lookup(assigned.userName)).toList(assigned.id);
        const read = await scim.get(assigned);
        expect(read).toHaveAttribute("active", true);
        expect(read).toShowTheSameAs(before, { except: ["active"] });
      });
      await row("INTERACT-active/put-again", async () => {
        assume.status(await okta.activate(assigned), "a reactivation", 200, 204);
        expect(await put(true)).toSucceed();
        expect(await scim.get(assigned)).toHaveAttribute("active", true);
      });
      await row("INTERACT-disable/no-second-person", async () => {
        await okta.unassign(assigned);
        assume.noServerError(await okta.create({ ...assigned.profile, externalId: "x-second" }));
        expect(await okta.lookup(assigned.userName)).toList(assigned.id);
      });
    },
  );

  test(
    "is disabled by a PUT that changes a name too",
    covers("INTERACT-disable/by-put"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());
      const body = assume.resource(await scim.get(assigned));
      const renamed = withValue(body, "name.familyName", "Organa");

      const answer = await scim.write("PUT", userPath(assigned), { ...renamed, active: false });

      expect(answer).toSucceed();
      const read = await scim.get(assigned);
      expect(read).toHaveAttribute("active", false);
      expect(read).toHaveAttribute("name.familyName", "Organa");
    },
  );

  test(
    "is created inactive",
    covers("INTERACT-disable/created-inactive"),
    async ({ okta, scim, user }) => {
      const profile = user();

      const answer = await scim.write("POST", "/Users", {
        ...okta.createResource(profile),
        active: false,
      });

      assume.noServerError(assume.implemented(answer));
      const found = await okta.lookup(profile.userName);
      expect(found).toBeListResponse();
      expect(found).not.toHaveAttribute("Resources.0.active", true);
    },
  );
});
