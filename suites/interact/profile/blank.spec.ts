// What an update leaves out stays as it was: Okta pushes no null ("ApplyBlank", guide L78).

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { changed, without } from "../../fixtures/changed.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

test(
  "An update without the title",
  covers("INTERACT-blank/patch-keeps", "INTERACT-blank/put-keeps"),
  async ({ okta, scim, user, row }) => {
    const assigned = await okta.assignWhole(user.full());
    const before = await scim.get(assigned);
    assume.kept(before, "title", "Tour Guide");

    await row("INTERACT-blank/patch-keeps", async () => {
      const body = patchOp({ op: "replace", path: "nickName", value: "Barbie" });
      assume.status(await scim.write("PATCH", userPath(assigned), body), "a PATCH", 200, 204);
      const read = await scim.get(assigned);
      expect(read).toHaveAttribute("title", "Tour Guide");
      expect(read).toShowTheSameAs(before, { except: ["nickName"] });
    });
    await row("INTERACT-blank/put-keeps", async () => {
      assume.kept(await scim.get(assigned), "title", "Tour Guide");
      const body = changed(without(assume.resource(before), "title"), {
        displayName: "Babs Jensen",
      });
      assume.status(await scim.write("PUT", userPath(assigned), body), "a PUT", 200);
      expect(await scim.get(assigned)).toHaveAttribute("title", "Tour Guide");
    });
  },
);
