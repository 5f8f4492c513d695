// Okta's own SPEC test, request by request in its order: whether the integration would pass before it is
// submitted. Requests 1 and 2 depend on who is there already, as they do in Okta's test.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import { userPath } from "../fixtures/scim.ts";
import * as assume from "../fixtures/assume.ts";

test.describe("Okta's SPEC test", () => {
  test(
    "in twelve requests",
    covers(
      "OKTA-spec/01-first-user",
      "OKTA-spec/02-user-by-id",
      "OKTA-spec/03-fixed-name-absent",
      "OKTA-spec/04-unknown-id",
      "OKTA-spec/05-random-name-absent",
      "OKTA-spec/06-create",
      "OKTA-spec/07-created-by-id",
      "OKTA-spec/08-same-again",
      "OKTA-spec/09-upper-case",
      "OKTA-spec/10-groups",
      "OKTA-spec/10-groups-in-time",
      "OKTA-spec/11-wrong-token",
      "OKTA-spec/12-unknown-number",
    ),
    async ({ specTest, okta, user, row }) => {
      // "Create at least one user before running" is the test's own instruction.
      await okta.assign(user());
      const { userName } = user();

      const first = await specTest.get("/Users?count=1&startIndex=1");
      await row("OKTA-spec/01-first-user", () => {
        expect(first).toBeListResponse();
        expect(first).toHaveText("Resources.0.id");
        expect(first).toHaveText("Resources.0.userName");
        expect(first).toHaveText("Resources.0.name.familyName");
        expect(first).toHaveText("Resources.0.name.givenName");
        expect(first).toHaveText("Resources.0.emails.0.value");
        expect(first).toHaveValue("Resources.0.active");
      });

      const { id } = specTest.firstOf(first);
      await row("OKTA-spec/02-user-by-id", async () => {
        const read = await specTest.get(userPath({ id }));
        expect(read).toHaveAttribute("id", id);
        expect(read).toHaveText("userName");
        expect(read).toHaveText("emails.0.value");
      });

      await row("OKTA-spec/03-fixed-name-absent", async () =>
        expect(await specTest.lookup("abcdefgh@atko.com")).toList(),
      );

      await row("OKTA-spec/04-unknown-id", async () => {
        const answer = await specTest.get("/Users/010101001010101011001010101011");
        expect(answer).toBeScimError(404);
        expect(answer).toHaveErrorDetail();
      });

      await row("OKTA-spec/05-random-name-absent", async () =>
        expect(await specTest.lookup(userName)).toList(),
      );

      const created = await specTest.create(userName);
      await row("OKTA-spec/06-create", () => {
        expect(created).toHaveStatus(201);
        expect(created).toHaveId();
        expect(created).toHaveAttribute("active", true);
        expect(created).toHaveAttribute("userName", userName);
        expect(created).toHaveAttribute("name.familyName", "Jensen");
        expect(created).toHaveAttribute("name.givenName", "Barbara");
      });

      await row("OKTA-spec/07-created-by-id", async () => {
        const read = await specTest.get(userPath(okta.idOf(created)));
        expect(read).toHaveAttribute("userName", userName);
        expect(read).toHaveAttribute("name.familyName", "Jensen");
        expect(read).toHaveAttribute("name.givenName", "Barbara");
      });

      await row("OKTA-spec/08-same-again", async () => {
        assume.status(created, "the first create", 200, 201);
        expect(await specTest.create(userName)).toHaveStatus(409);
      });

      await row("OKTA-spec/09-upper-case", async () =>
        expect(await specTest.lookup(userName.toUpperCase())).toHaveStatus(200),
      );

      // Asked for in the row, which alone ends here where the target offers no groups.
      await row("OKTA-spec/10-groups", async () =>
        expect(await specTest.get("/Groups")).toBeListResponse(),
      );
      await row("OKTA-spec/10-groups-in-time", async () =>
        expect(await specTest.get("/Groups")).toHaveTakenAtMost(600),
      );

      await row("OKTA-spec/11-wrong-token", async () => {
        const answer = await specTest.lookupWithWrongToken(userName);
        expect(answer).toBeScimError(401);
        expect(answer).toHaveErrorDetail();
      });

      await row("OKTA-spec/12-unknown-number", async () => {
        const answer = await specTest.get("/Users/00919288221112222");
        expect(answer).toBeScimError(404);
        expect(answer).toHaveErrorDetail();
      });
    },
  );
});
