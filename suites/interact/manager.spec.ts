// Manager references beyond what Okta's assignments show: what else reads as a number (guide L102), who is
// synced later (L61), oneself, and nobody any more. No numeric UID is one that anybody has as an id.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import { patchOp } from "../fixtures/patch-op.ts";
import { userPath } from "../fixtures/scim.ts";
import * as assume from "../fixtures/assume.ts";

const manager = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";

test.describe("A manager is named", () => {
  test(
    "by a UID with a leading zero, and by other numeric forms",
    covers(
      "INTERACT-uid/numeric-taken",
      "INTERACT-manager/numeric-uid",
      "INTERACT-manager/numeric-is-no-crash",
      "INTERACT-manager/reads-as-number",
    ),
    async ({ okta, scim, user, number, row }) => {
      const digits = await number();
      const bossProfile = user({ externalId: `0${digits}` });
      const taken = await okta.create(bossProfile);
      const profile = user({ enterprise: { managerValue: `0${digits}` } });

      const answer = await okta.create(profile);

      await row("INTERACT-uid/numeric-taken", async () => {
        expect(taken).toHaveStatus(201);
        expect(await scim.get(okta.idOf(taken))).toHaveAttribute("externalId", `0${digits}`);
      });
      const boss = okta.createdBy(taken, bossProfile);
      await row("INTERACT-manager/numeric-is-no-crash", () => {
        expect(answer).toBeNoServerError();
        expect(answer).toBeAnsweredInSCIM();
      });
      await row("INTERACT-manager/numeric-uid", async () => {
        const found = await okta.lookup(profile.userName);
        const assigned = okta.createdBy(answer, profile);
        await okta.update(assigned, { enterprise: { managerValue: boss.id } });
        assume.keepsManager(await okta.lookup(profile.userName), boss.id);
        expect(found).not.toHaveManager(boss.id);
      });
      await row("INTERACT-manager/reads-as-number", async () => {
        const assigned = {
          ...okta.idOf(answer),
          userName: profile.userName,
          externalId: "",
          profile,
        };
        const shown = async (uid: string) => {
          assume.status(await okta.update(boss, { externalId: uid }), "changing the UID", 200);
          assume.noServerError(await okta.update(assigned, { enterprise: { managerValue: uid } }));
          return assume.found(await okta.lookup(profile.userName));
        };
        await okta.update(assigned, { enterprise: { managerValue: boss.id } });
        assume.keepsManager(await okta.lookup(profile.userName), boss.id);
        expect(await shown(`+${digits}`)).not.toHaveManager(boss.id);
        expect(await shown(`${digits}.0`)).not.toHaveManager(boss.id);
        expect(await shown(`${digits}e0`)).not.toHaveManager(boss.id);
      });
    },
  );

  test(
    "before the manager exists, and again afterwards",
    covers("INTERACT-manager/not-yet-synced", "INTERACT-manager/pushed-again"),
    async ({ okta, user, row }) => {
      const boss = user();
      const assigned = await okta.assign(user({ enterprise: { managerValue: boss.externalId } }));

      const synced = await okta.assign(boss);

      await row("INTERACT-manager/not-yet-synced", async () => {
        const found = assume.found(await okta.lookup(assigned.userName));
        await okta.update(assigned, { enterprise: { managerValue: synced.id } });
        assume.keepsManager(await okta.lookup(assigned.userName), synced.id);
        expect(found).not.toHaveManager(synced.id, synced.externalId);
      });
      await row("INTERACT-manager/pushed-again", async () => {
        await okta.update(assigned, { title: "Tour Guide" });
        expect(await okta.lookup(assigned.userName)).toHaveManager(synced.id, synced.externalId);
      });
    },
  );

  test(
    "not at all, or as the user's own manager",
    covers("INTERACT-manager/removed", "INTERACT-manager/oneself"),
    async ({ okta, scim, user, row }) => {
      const boss = await okta.assign(user());
      const assigned = await okta.assign(user({ enterprise: { managerValue: boss.id } }));
      assume.hasManager(await okta.lookup(assigned.userName));

      await row("INTERACT-manager/removed", async () => {
        await scim.write("PATCH", userPath(assigned), patchOp({ op: "remove", path: manager }));
        expect(await okta.lookup(assigned.userName)).toHaveNoManagerBut();
      });
      await row("INTERACT-manager/oneself", async () => {
        const circle = await okta.update(boss, { enterprise: { managerValue: assigned.id } });
        expect(circle).toBeNoServerError();
        expect(
          await okta.update(assigned, { enterprise: { managerValue: boss.id } }),
        ).toBeNoServerError();
        expect(await scim.get(assigned)).toHaveAttribute("id", assigned.id);
        const answer = await okta.update(assigned, { enterprise: { managerValue: assigned.id } });
        expect(answer).toBeNoServerError();
        const found = await okta.lookup(assigned.userName);
        expect(found).toHaveNoManagerBut(
          assigned.id,
          assigned.externalId,
          boss.id,
          boss.externalId,
        );
      });
    },
  );

  test(
    "by a JSON number",
    covers("INTERACT-manager/number-refused"),
    async ({ okta, scim, user, number }) => {
      const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
      const value = Number(await number());

      const answer = await scim.raw({
        method: "POST",
        path: "/Users",
        headers: okta.headers,
        body: JSON.stringify({
          ...okta.createResource(user()),
          [enterprise]: { manager: { value } },
        }),
      });

      expect(answer).toBeRefused();
    },
  );
});
