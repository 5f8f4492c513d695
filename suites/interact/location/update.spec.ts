// An update that lacks location, or takes it away (guide L38, L78).

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { without, withValue } from "../../fixtures/changed.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";
const location = `${interact}:location`;

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
      assume.kept(before, location, organisation.location);
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
    "emptied by PATCH",
    covers("INTERACT-location/emptied-by-patch"),
    async ({ okta, scim, user, organisation }) => {
      const assigned = await okta.assign(user());
      assume.kept(await scim.get(assigned), location, organisation.location);

      const emptying = patchOp({ op: "replace", path: location, value: "" });
      await scim.write("PATCH", userPath(assigned), emptying);

      expect(await scim.get(assigned)).toHaveText(location);
    },
  );

  test(
    "removed by PATCH, alone or with its extension",
    covers("INTERACT-location/not-removable"),
    async ({ okta, scim, user, organisation }) => {
      const assigned = await okta.assign(user());
      assume.kept(await scim.get(assigned), location, organisation.location);
      const remove = (path: string) =>
        scim.write("PATCH", userPath(assigned), patchOp({ op: "remove", path }));

      expect(await remove(location)).toBeRefusedOrNotImplemented();
      await remove(interact);

      expect(await scim.get(assigned)).toHaveText(location);
    },
  );
});
