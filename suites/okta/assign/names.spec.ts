// Names as they are: a login that is no address, an empty one, and characters that mean something on the way.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { nameShown } from "../../fixtures/discovered.ts";
import { oddDifferences, oddKinds, oddMeasures } from "../../fixtures/odd-names.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("Okta creates a user", () => {
  test(
    "whose userName isn't an e-mail address",
    covers("OKTA-create/name-beside-address"),
    async ({ okta, scim, user }) => {
      const { userName, email } = user();
      const login = userName.replace(/@.*/, "");

      const answer = await okta.create(user({ userName: login, email }));

      const { id } = okta.idOf(assume.created(answer));
      const read = await scim.get({ id });
      expect(read).toHaveAttribute("userName", login);
      expect(read).toHaveElement("emails", { value: email });
      expect(await okta.lookup(login)).toList(id);
      expect(await okta.lookup(email)).toFindNobody();
    },
  );

  test(
    "whose userName is empty",
    covers("OKTA-create/empty-user-name"),
    async ({ okta, scim, user }) => {
      const answer = await scim.raw({
        method: "POST",
        path: "/Users",
        headers: okta.headers,
        body: JSON.stringify({ ...okta.createResource(user()), userName: "" }),
      });

      expect(answer).toBeNoServerError();
      expect(assume.message(answer)).not.toHaveAttribute("userName", "");
    },
  );

  for (const kind of oddKinds) {
    test(
      `whose names hold ${kind}`,
      covers("OKTA-lookup/odd-names", "OKTA-create/odd-values-kept"),
      async ({ okta, scim, user, odd, row }) => {
        const { email } = user();
        const userName = odd.name(kind);
        const value = odd.value(kind);
        const profile = user({
          userName,
          email,
          givenName: value,
          familyName: value,
          title: value,
        });

        const before = await okta.lookup(userName);
        const answer = await okta.create(profile);

        await row("OKTA-lookup/odd-names", async () => {
          expect(before).toFindNobody();
          const { id } = okta.idOf(assume.created(answer));
          expect(await okta.lookup(nameShown(answer))).toList(id);
          expect(await okta.lookup(odd.plainName(kind))).toFindNobody();
        });
        await row("OKTA-create/odd-values-kept", async () => {
          expect(answer).toBeNoServerError();
          const read = await scim.get(okta.idOf(assume.created(answer)));
          const all = ["userName", "name.givenName", "name.familyName"];
          expect(read).toShowAsSent(okta.createReadable(profile), { all, except: ["displayName"] });
        });
      },
    );
  }

  for (const measure of oddMeasures) {
    test(
      `whose names are of ${measure}`,
      covers("OKTA-lookup/odd-names", "OKTA-create/odd-values-kept"),
      async ({ okta, scim, user, odd, row }) => {
        const { name: userName, value } = odd.measured(measure);
        const { email } = user();
        const names = { givenName: value, familyName: value, title: value };
        const profile = user({ userName, email, ...names });

        const answer = await okta.create(profile);

        await row("OKTA-lookup/odd-names", async () => {
          const { id } = okta.idOf(assume.created(answer));
          expect(await okta.lookup(nameShown(answer))).toList(id);
        });
        await row("OKTA-create/odd-values-kept", async () => {
          expect(answer).toBeNoServerError();
          const read = await scim.get(okta.idOf(assume.created(answer)));
          const all = ["userName", "name.givenName", "name.familyName"];
          expect(read).toShowAsSent(okta.createReadable(profile), { all, except: ["displayName"] });
        });
      },
    );
  }

  for (const difference of oddDifferences) {
    test(
      `whose userName differs from another's in ${difference}`,
      covers("OKTA-lookup/odd-names", "OKTA-conflict/other-name-free"),
      async ({ okta, user, odd, row }) => {
        const [userName, other] = odd.alike(difference);
        const created = await okta.create(user({ userName, email: user().email }));
        const first = okta.idOf(assume.created(created));
        const shown = nameShown(created).normalize("NFC").toLowerCase();
        assume.occurred(shown === userName, "the target keeps another name than it was given");

        const before = await okta.lookup(other);
        const answer = await okta.create(user({ userName: other, email: user().email }));

        await row("OKTA-lookup/odd-names", () => expect(before).toFindNobody());
        await row("OKTA-conflict/other-name-free", async () => {
          expect(assume.nameTaken(answer)).toHaveStatus(200, 201);
          const second = okta.idOf(answer);
          const [one, another] = [
            await okta.lookup(userName),
            await okta.lookup(nameShown(answer)),
          ];
          // A refused lookup is told by the row of odd names.
          [one, another].forEach((each) => assume.status(each, "a lookup", 200));
          expect(one).toList(first.id);
          expect(another).toList(second.id);
        });
      },
    );
  }
});
