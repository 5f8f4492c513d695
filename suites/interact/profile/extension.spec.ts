// Optional attributes of Interact's extension (guide L40), and the preferred name, which it lacks (L100).

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { changed } from "../../fixtures/changed.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";

test(
  "A user has optional attributes, and one that Interact doesn't have",
  covers("INTERACT-extension/optional-kept", "INTERACT-preferred-name/no-crash"),
  async ({ okta, scim, user, organisation, row }) => {
    const assigned = await okta.assign(
      user({
        interact: {
          omitFromSearch: true,
          "name.title": "Ms",
          "name.initials": "BJ",
          pronouns: "she/her",
          dateOfBirth: "1990-01-23T00:00:00Z",
        },
      }),
    );
    const read = await scim.get(assigned);

    await row("INTERACT-extension/optional-kept", () => {
      expect(read).toHaveAttribute(`${interact}:omitFromSearch`, true);
      expect(read).toHaveAttribute(`${interact}:name.title`, "Ms");
      expect(read).toHaveAttribute(`${interact}:name.initials`, "BJ");
      expect(read).toHaveAttribute(`${interact}:pronouns`, "she/her");
      expect(read).toHaveDayOf(`${interact}:dateOfBirth`, "1990-01-23T00:00:00Z");
    });
    await row("INTERACT-preferred-name/no-crash", async () => {
      const { location } = organisation;
      const body = changed(assume.resource(read), {
        [interact]: { location, preferredName: "Babs" },
      });
      const answer = await scim.write("PUT", userPath(assigned), body);
      expect(answer).toBeNoServerError();
    });
  },
);
