// Groups that are called by a word of the protocol's, or by digits. A run knows them for its own by externalId.

import { covers } from "../../../src/requirements/covers.ts";
import { has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

const schemas = ["urn:ietf:params:scim:schemas:core:2.0:Group"];

test.describe("Okta pushes a group", () => {
  for (const name of ["groups", "Users", "0042", "long".repeat(64)]) {
    test(
      `called ${name.slice(0, 16)}`,
      covers("OKTA-group/odd-names", "OKTA-group/odd-names-kept", "OKTA-group/members-shown"),
      async ({ okta, scim, sharedUser, row }) => {
        const member = await sharedUser();
        const create = async (displayName: string) => {
          const externalId = okta.groupName(displayName.slice(0, 16));
          const members = [{ value: member.id, display: member.userName }];
          const body = { schemas, displayName, externalId, members };
          return assume.accepted(await scim.write("POST", "/Groups", body));
        };
        const known = await scim.getGroup(okta.idOf(await create(okta.groupName("Droids"))));
        assume.occurred(has(known.json, "externalId"), "the target keeps no externalId of groups");
        assume.nothingNamed(await okta.lookupGroup(name), "displayName", name);

        const { id } = okta.idOf(await create(name));

        const read = await scim.getGroup({ id });
        await row("OKTA-group/odd-names", async () =>
          expect(await okta.lookupGroup(name)).toList(id),
        );
        await row("OKTA-group/odd-names-kept", () =>
          expect(read).toHaveAttribute("displayName", name),
        );
        await row("OKTA-group/members-shown", () => expect(read).toHaveMembers(member.id));
      },
    );
  }
});
