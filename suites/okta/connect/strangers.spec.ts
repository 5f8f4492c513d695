// Nothing is served without the right token: every method of users and groups, not the list of users alone.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import {
  askAsStranger,
  everythingOfGroups,
  everythingOfUsers,
  inOtherLetterCase,
  searchesOf,
} from "../../fixtures/strangers.ts";

const judged = [
  "OKTA-connect/strangers-refused",
  "OKTA-connect/strangers-see-nothing",
  "OKTA-connect/strangers-change-nothing",
  "RFC7644-2/access-control",
  "RFC7644-3.12/unauthorized",
] as const;

test.describe("Without the right token", () => {
  for (const [stranger, authorization] of [
    ["a request that has none", () => [undefined]],
    [
      "a request with a wrong one, an empty one, more than the right one, half of it, or other letter case",
      (token: string) => [
        "Bearer not-the-token",
        "Bearer ",
        `Bearer ${token}-and-more`,
        `Bearer ${token.slice(0, token.length / 2)}`,
        `Bearer ${inOtherLetterCase(token)}`,
      ],
    ],
    ["a request with one of another scheme", (token: string) => [`Digest ${token}`]],
  ] as const) {
    test(
      `every method of users refuses ${stranger}`,
      covers(...judged),
      async ({ okta, scim, user, row }) => {
        const assigned = await okta.assign(user());
        const before = await scim.get(assigned);
        const newcomer = user();

        const credentials = authorization(scim.token);

        const searches = await askAsStranger(
          scim,
          searchesOf("User", assigned.userName),
          credentials,
        );
        const methods = await askAsStranger(
          scim,
          everythingOfUsers(okta, assigned, newcomer),
          credentials,
        );

        const answers = [...searches, ...methods];
        await row("OKTA-connect/strangers-refused", () => {
          expect(methods).toAllHaveStatus(401, 405, 501);
          expect(searches).toAllHaveStatus(401, 404, 405, 501);
        });
        await row("OKTA-connect/strangers-see-nothing", () =>
          expect(answers).toAllLeaveOut(assigned.userName, assigned.externalId),
        );
        await row("OKTA-connect/strangers-change-nothing", async () => {
          expect(await scim.get(assigned)).toShowTheSameAs(before);
          expect(await okta.lookup(newcomer.userName)).toFindNobody();
        });
        await row("RFC7644-2/access-control", async () => {
          expect(answers).toAllLeaveOut(assigned.userName, assigned.externalId);
          expect(await scim.get(assigned)).toShowTheSameAs(before);
        });
        // RFC 7644 §2.2 lets a provider take anonymous registrations: a create is no more than a SHOULD.
        await row("RFC7644-3.12/unauthorized", () =>
          expect(methods).toAllHaveStatus(401, 405, 501),
        );
      },
    );

    test(
      `every method of groups refuses ${stranger}`,
      covers(...judged),
      async ({ okta, scim, user, row }) => {
        const assigned = await okta.assign(user());
        const group = await okta.pushGroup("Droids", assigned);
        const before = await scim.getGroup(group);
        const newName = okta.groupName("Strangers");

        const credentials = authorization(scim.token);

        const searches = await askAsStranger(
          scim,
          searchesOf("Group", group.displayName),
          credentials,
        );
        const methods = await askAsStranger(
          scim,
          everythingOfGroups(group, assigned, newName),
          credentials,
        );

        const answers = [...searches, ...methods];
        await row("OKTA-connect/strangers-refused", () => {
          expect(methods).toAllHaveStatus(401, 405, 501);
          expect(searches).toAllHaveStatus(401, 404, 405, 501);
        });
        await row("OKTA-connect/strangers-see-nothing", () =>
          expect(answers).toAllLeaveOut(assigned.userName, group.displayName),
        );
        await row("OKTA-connect/strangers-change-nothing", async () => {
          expect(await scim.getGroup(group)).toShowTheSameAs(before);
          expect(await okta.lookupGroup(newName)).toFindNobody();
        });
        await row("RFC7644-2/access-control", async () => {
          expect(answers).toAllLeaveOut(assigned.userName, group.displayName);
          expect(await scim.getGroup(group)).toShowTheSameAs(before);
        });
        await row("RFC7644-3.12/unauthorized", () =>
          expect(methods).toAllHaveStatus(401, 405, 501),
        );
      },
    );
  }
});
