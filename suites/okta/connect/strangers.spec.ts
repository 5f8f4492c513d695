// Nothing is served without the right token: every method of users and groups, not the list of users alone.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { askEverything } from "../../fixtures/strangers.ts";

test.describe("Without the right token", () => {
  for (const [stranger, authorization] of [
    ["a request that has none", () => [undefined]],
    [
      "a request with a wrong one, an empty one, more than the right one, or half of it",
      (token: string) => [
        "Bearer not-the-token",
        "Bearer ",
        `Bearer ${token}-and-more`,
        `Bearer ${token.slice(0, token.length / 2)}`,
      ],
    ],
    ["a request with one of another scheme", (token: string) => [`Digest ${token}`]],
  ] as const) {
    test(
      `${stranger} is refused by every method`,
      covers(
        "OKTA-connect/strangers-refused",
        "OKTA-connect/strangers-see-nothing",
        "OKTA-connect/strangers-change-nothing",
        "RFC7644-2/access-control",
        "RFC7644-3.12/unauthorized",
      ),
      async ({ okta, scim, user, row }) => {
        const assigned = await okta.assign(user());
        const group = await okta.pushGroup("Droids", assigned);
        const before = [await scim.get(assigned), await scim.getGroup(group)] as const;
        const newcomer = user();
        const newGroup = okta.groupName("Strangers");

        const asked = { user: assigned, group, newcomer, newGroup };
        const { methods, searches } = await askEverything(
          { scim, okta },
          asked,
          authorization(scim.token),
        );
        const answers = [...searches, ...methods];

        await row("OKTA-connect/strangers-refused", () => {
          expect(methods).toAllHaveStatus(401, 405, 501);
          expect(searches).toAllHaveStatus(401, 404, 405, 501);
        });
        await row("OKTA-connect/strangers-see-nothing", () =>
          expect(answers).toAllLeaveOut(assigned.userName, assigned.externalId, group.displayName),
        );
        await row("OKTA-connect/strangers-change-nothing", async () => {
          expect(await scim.get(assigned)).toShowTheSameAs(before[0]);
          expect(await scim.getGroup(group)).toShowTheSameAs(before[1]);
          expect(await okta.lookup(newcomer.userName)).toFindNobody();
          expect(await okta.lookupGroup(newGroup)).toFindNobody();
        });
        await row("RFC7644-2/access-control", async () => {
          expect(answers).toAllLeaveOut(assigned.userName, assigned.externalId, group.displayName);
          expect(await scim.get(assigned)).toShowTheSameAs(before[0]);
          expect(await scim.getGroup(group)).toShowTheSameAs(before[1]);
        });
        // RFC 7644 §2.2 lets a provider take anonymous registrations: a create is no more than a SHOULD.
        await row("RFC7644-3.12/unauthorized", () =>
          expect(methods).toAllHaveStatus(401, 405, 501),
        );
      },
    );
  }
});
