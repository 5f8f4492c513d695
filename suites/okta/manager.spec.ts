// Manager references. Interact takes a person's id or UID (externalId), and cannot tell an id from a
// UID that reads as a number (guide L102): the wrong person must never become the manager.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import { survived } from "../fixtures/assume.ts";

test.describe("Okta names a manager", () => {
  test(
    "by id, and then another",
    covers("INTERACT-manager/by-id", "INTERACT-manager/on-update"),
    async ({ okta, person, somebody, row }) => {
      const first = await somebody();
      const second = await somebody();

      const user = await okta.assign(person({ enterprise: { managerValue: first.id } }));

      await row("INTERACT-manager/by-id", async () =>
        expect(await okta.lookup(user.userName)).toHaveManager(first.id, first.externalId),
      );
      await row("INTERACT-manager/on-update", async () => {
        await okta.update(user, { enterprise: { managerValue: second.id } });
        expect(await okta.lookup(user.userName)).toHaveManager(second.id, second.externalId);
      });
    },
  );

  for (const prefix of ["x", "_0"]) {
    test(
      `by a UID such as ${prefix}1999`,
      covers("INTERACT-manager/by-uid", "INTERACT-uid/kept"),
      async ({ okta, scim, person, number, row }) => {
        const uid = `${prefix}${await number()}`;
        const manager = await okta.assign(person({ externalId: uid }));

        const user = await okta.assign(person({ enterprise: { managerValue: uid } }));

        await row("INTERACT-uid/kept", async () =>
          expect(await scim.get(manager)).toHaveAttribute("externalId", uid),
        );
        await row("INTERACT-manager/by-uid", async () =>
          expect(await okta.lookup(user.userName)).toHaveManager(manager.id, uid),
        );
      },
    );
  }

  test(
    "by a UID that reads as a number",
    covers("INTERACT-manager/numeric-uid"),
    async ({ okta, person, number }) => {
      const uid = await number();
      const manager = await okta.assign(person({ externalId: uid }));
      const profile = person({ enterprise: { managerValue: uid } });

      survived(await okta.create(profile));

      expect(await okta.lookup(profile.userName)).not.toHaveManager(manager.id);
    },
  );

  test(
    "by a UID that reads as the number of somebody else's id",
    covers("INTERACT-manager/never-a-stranger"),
    async ({ okta, person, somebody }) => {
      const stranger = await somebody();
      const uid = `0${stranger.id}`;
      const manager = await okta.assign(person({ externalId: uid }));
      const profile = person({ enterprise: { managerValue: uid } });

      survived(await okta.create(profile));

      expect(await okta.lookup(profile.userName)).toHaveNoManagerBut(manager.id, uid);
    },
  );

  test(
    "whom nobody knows",
    covers("INTERACT-manager/unknown-is-no-crash", "INTERACT-manager/unknown-attaches-nobody"),
    async ({ okta, person, row }) => {
      const managerValue = person().externalId;
      const profile = person({ enterprise: { managerValue } });

      const answer = await okta.create(profile);

      await row("INTERACT-manager/unknown-is-no-crash", () => {
        expect(answer).toBeNoServerError();
        expect(answer).toBeAnsweredInSCIM();
      });
      await row("INTERACT-manager/unknown-attaches-nobody", async () => {
        survived(answer);
        const found = await okta.lookup(profile.userName);
        expect(found).toBeListResponse();
        expect(found).toHaveNoManagerBut(managerValue);
      });
    },
  );

  test(
    "by a string that is nobody's id",
    covers("OKTA-manager/free-string"),
    async ({ okta, person }) => {
      const answer = await okta.create(
        person({ enterprise: { managerValue: "miranda.priestly" } }),
      );

      expect(answer).toHaveStatus(201);
    },
  );

  test(
    "by displayName alone",
    covers("OKTA-manager/display-name-only"),
    async ({ okta, person }) => {
      const answer = await okta.create(
        person({ enterprise: { managerDisplayName: "Miranda Priestly" } }),
      );

      expect(answer).toHaveStatus(201);
    },
  );
});
