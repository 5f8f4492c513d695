// RFC 7644 §2 and §3.12: a client without a valid token sees no user and no group, and changes none. Whether
// it can create one is judged as a SHOULD: §2.2 lets a provider take anonymous registrations.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import { askEverything } from "../fixtures/strangers.ts";

const strangers = {
  "without a token": () => undefined,
  "with a wrong token": () => "Bearer not-the-token",
  "with the token under another scheme": (token: string) => `Basic ${token}`,
};

for (const [how, authorization] of Object.entries(strangers)) {
  test(
    `A client ${how} reads and changes no user and no group`,
    covers("RFC7644-3.12/unauthorized", "RFC7644-2/access-control"),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user());
      const group = await okta.pushGroup("Droids", assigned);
      const [before, groupBefore] = [await scim.get(assigned), await scim.getGroup(group)];
      const newcomer = user();
      const asked = { user: assigned, group, newcomer, newGroup: okta.groupName("Strangers") };

      const answers = await askEverything({ scim, okta }, asked, authorization(scim.token));

      await row("RFC7644-2/access-control", async () => {
        expect(answers).toAllLeaveOut(assigned.userName, group.displayName);
        expect(await scim.get(assigned)).toShowTheSameAs(before);
        expect(await scim.getGroup(group)).toShowTheSameAs(groupBefore);
      });
      await row("RFC7644-3.12/unauthorized", async () => {
        expect(answers).toAllHaveStatus(401, 405, 501);
        expect(await okta.lookup(newcomer.userName)).toFindNobody();
      });
    },
  );
}
