// A new login, a new address, or both at once, as after a marriage or a move to another company.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";

test.describe("Okta updates a user's names", () => {
  test(
    "to another userName and another address in one request",
    covers("OKTA-update/user-name", "OKTA-update/e-mail", "OKTA-update/old-name-free"),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user());
      const { userName, email } = user();

      await okta.update(assigned, { userName, email });

      const read = await scim.get(assigned);
      await row("OKTA-update/user-name", async () => {
        expect(read).toHaveAttribute("userName", userName);
        expect(await okta.lookup(userName)).toList(assigned.id);
        expect(await okta.lookup(assigned.userName)).toFindNobody();
      });
      await row("OKTA-update/e-mail", () => {
        expect(read).toHaveElement("emails", { value: email, primary: true });
        expect(read).not.toHaveElement("emails", { value: assigned.profile.email });
      });
      await row("OKTA-update/old-name-free", async () => {
        const next = await okta.create(user({ userName: assigned.userName }));
        expect(next).toHaveStatus(201);
        expect(next).not.toHaveAttribute("id", assigned.id);
        expect(await scim.get(assigned)).toHaveAttribute("userName", userName);
      });
    },
  );

  test(
    "to another userName, or another address, alone",
    covers("OKTA-update/user-name", "OKTA-update/e-mail"),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user());
      const { userName, email } = user();

      await row("OKTA-update/user-name", async () => {
        await okta.update(assigned, { userName });
        expect(await scim.get(assigned)).toHaveAttribute("userName", userName);
        expect(await okta.lookup(userName)).toList(assigned.id);
        expect(await okta.lookup(assigned.userName)).toFindNobody();
      });
      await row("OKTA-update/e-mail", async () => {
        await okta.update(assigned, { userName, email });
        const read = await scim.get(assigned);
        expect(read).toHaveElement("emails", { value: email, primary: true });
        expect(read).not.toHaveElement("emails", { value: assigned.profile.email });
      });
    },
  );

  test(
    "to the same userName in other letter case",
    covers("OKTA-update/letter-case"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());
      const userName = assigned.userName.replace("barbara.jensen", "Barbara.Jensen");

      const answer = await okta.update(assigned, { userName });

      expect(answer).toHaveStatus(200);
      expect(await scim.get(assigned)).toHaveAttribute("userName", userName);
      expect(await okta.lookup(userName)).toList(assigned.id);
    },
  );
});
