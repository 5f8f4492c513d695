// Manager references. Interact takes a user's id or UID (externalId), and cannot tell an id from a
// UID that reads as a number (guide L102): the wrong user must never become the manager.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import * as assume from "../fixtures/assume.ts";

test.describe("Okta names a manager", () => {
  test(
    "by id, then names another",
    covers("INTERACT-manager/by-id", "INTERACT-manager/on-update"),
    async ({ okta, user, sharedUser, row }) => {
      const first = await sharedUser();
      const second = await sharedUser();

      const assigned = await okta.assign(user({ enterprise: { managerValue: first.id } }));

      await row("INTERACT-manager/by-id", async () =>
        expect(await okta.lookup(assigned.userName)).toHaveManager(first.id, first.externalId),
      );
      await row("INTERACT-manager/on-update", async () => {
        await okta.update(assigned, { enterprise: { managerValue: second.id } });
        expect(await okta.lookup(assigned.userName)).toHaveManager(second.id, second.externalId);
      });
    },
  );

  test(
    "who is inactive, and stays inactive",
    covers("INTERACT-manager/on-update"),
    async ({ okta, scim, user }) => {
      const manager = await okta.assign(user());
      const assigned = await okta.assign(user());
      await okta.unassign(manager);

      assume.accepted(await okta.update(assigned, { enterprise: { managerValue: manager.id } }));

      expect(await scim.get(manager)).toHaveAttribute("active", false);
    },
  );

  for (const prefix of ["x", "_0"]) {
    test(
      `by a UID such as ${prefix}1999`,
      covers("INTERACT-manager/by-uid", "INTERACT-uid/kept"),
      async ({ okta, scim, user, number, row }) => {
        const uid = `${prefix}${await number()}`;
        const manager = await okta.assign(user({ externalId: uid }));

        const assigned = await okta.assign(user({ enterprise: { managerValue: uid } }));

        await row("INTERACT-uid/kept", async () =>
          expect(await scim.get(manager)).toHaveAttribute("externalId", uid),
        );
        await row("INTERACT-manager/by-uid", async () =>
          expect(await okta.lookup(assigned.userName)).toHaveManager(manager.id, uid),
        );
      },
    );
  }

  test(
    "by a UID that reads as a number",
    covers("INTERACT-manager/numeric-uid"),
    async ({ okta, user, number }) => {
      const uid = await number();
      const manager = await okta.assign(user({ externalId: uid }));
      const profile = user({ enterprise: { managerValue: uid } });

      const answer = await okta.create(profile);

      const found = await okta.lookup(profile.userName);
      await okta.update(okta.createdBy(answer, profile), {
        enterprise: { managerValue: manager.id },
      });
      assume.keepsManager(await okta.lookup(profile.userName), manager.id);
      expect(found).not.toHaveManager(manager.id);
    },
  );

  test(
    "by a UID that equals another user's id",
    covers("INTERACT-manager/never-a-stranger"),
    async ({ okta, user, sharedUser }) => {
      const stranger = await sharedUser();
      const uid = `0${stranger.id}`;
      const manager = await okta.assign(user({ externalId: uid }));
      const profile = user({ enterprise: { managerValue: uid } });

      assume.noServerError(await okta.create(profile));

      expect(await okta.lookup(profile.userName)).toHaveNoManagerBut(manager.id, uid);
    },
  );

  test(
    "who doesn't exist",
    covers("INTERACT-manager/unknown-is-no-crash", "INTERACT-manager/unknown-attaches-nobody"),
    async ({ okta, user, row }) => {
      const managerValue = user().externalId;
      const profile = user({ enterprise: { managerValue } });

      const answer = await okta.create(profile);

      await row("INTERACT-manager/unknown-is-no-crash", () => {
        expect(answer).toBeNoServerError();
        expect(answer).toBeAnsweredInSCIM();
      });
      await row("INTERACT-manager/unknown-attaches-nobody", async () => {
        assume.noServerError(answer);
        const found = await okta.lookup(profile.userName);
        expect(found).toBeListResponse();
        expect(found).toHaveNoManagerBut(managerValue);
      });
    },
  );

  test(
    "by a string that isn't a user's id",
    covers("OKTA-manager/free-string"),
    async ({ okta, user }) => {
      const answer = await okta.create(user({ enterprise: { managerValue: "miranda.priestly" } }));

      expect(answer).toHaveStatus(201);
    },
  );

  test("by displayName alone", covers("OKTA-manager/display-name-only"), async ({ okta, user }) => {
    const answer = await okta.create(
      user({ enterprise: { managerDisplayName: "Miranda Priestly" } }),
    );

    expect(answer).toHaveStatus(201);
  });
});
