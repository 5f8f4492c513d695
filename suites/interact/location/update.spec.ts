// An update that lacks location, or takes it away (guide L38, L78).

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { without, withValue } from "../../fixtures/changed.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";

test.describe("Location", () => {
  test(
    "left out of a PUT",
    covers(
      "INTERACT-location/required-on-update",
      "INTERACT-location/update-changes-nothing",
      "INTERACT-errors/names-attribute",
    ),
    async ({ okta, scim, user, organisation, row }) => {
      const assigned = await okta.assignWhole(user.full());
      const before = await scim.get(assigned);
      assume.kept(before, `${interact}:location`, organisation.location);
      const body = withValue(
        without(assume.resource(before), interact),
        "name.familyName",
        "Organa",
      );

      const answer = await scim.write("PUT", userPath(assigned), body);

      await row("INTERACT-location/required-on-update", () =>
        expect(assume.implemented(answer)).toBeRefused(),
      );
      await row("INTERACT-location/update-changes-nothing", async () => {
        assume.occurred(answer.status >= 400, "the PUT was not refused");
        expect(await scim.get(assigned)).toShowTheSameAs(before);
      });
      await row("INTERACT-errors/names-attribute", () =>
        expect(assume.refused(answer)).toName("location"),
      );
    },
  );

  test(
    "removed and emptied by PATCH",
    covers("INTERACT-location/not-removable", "INTERACT-location/emptied-by-patch"),
    async ({ okta, scim, user, organisation, row }) => {
      const assigned = await okta.assign(user());
      const path = `${interact}:location`;
      assume.kept(await scim.get(assigned), path, organisation.location);

      await row("INTERACT-location/emptied-by-patch", async () => {
        const emptying = patchOp({ op: "replace", path, value: "" });
        await scim.write("PATCH", userPath(assigned), emptying);
        expect(await scim.get(assigned)).toHaveText(path);
      });
      const remove = (what: string) =>
        scim.write("PATCH", userPath(assigned), patchOp({ op: "remove", path: what }));
      await row("INTERACT-location/not-removable", async () => {
        expect(await remove(path)).toBeRefusedOrNotImplemented();
        await remove(interact);
        expect(await scim.get(assigned)).toHaveText(path);
      });
    },
  );
});
