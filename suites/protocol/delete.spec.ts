// RFC 7644 §3.6.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import { patchOp } from "../fixtures/patch-op.ts";
import { resourceTypes } from "../fixtures/resources.ts";
import { endpointOf, groupPath, userPath } from "../fixtures/scim.ts";
import * as assume from "../fixtures/assume.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const schemas = ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"];

for (const type of resourceTypes) {
  test(
    `A ${type} that was deleted is gone, and its name is free`,
    covers("RFC7644-3.6/gone", "RFC7644-3.6/not-listed", "RFC7644-3.6/user-name-free"),
    async ({ scim, resources, row }) => {
      const { id, path, body, filter, attribute, values } = await resources.create(type);
      const resource = assume.resource(await scim.read(path));

      assume.deleted(await scim.delete(path));

      await row("RFC7644-3.6/not-listed", async () => {
        const total = assume.totalOf(await scim.read(`${endpointOf[type]}?count=0`));
        const last = await scim.read(`${endpointOf[type]}?startIndex=${total - 48}&count=50`);
        expect(last).not.toHaveElement("Resources", { id });
        expect(await scim.find(filter, "", type)).toFindNobody();
        const search = await scim.write("POST", `${endpointOf[type]}/.search`, { schemas, filter });
        expect(search).not.toHaveElement("Resources", { id });
      });
      await row("RFC7644-3.6/gone", async () => {
        const change = patchOp({ op: "replace", path: attribute, value: values[0] });
        expect(await scim.read(path)).toHaveStatus(404);
        // There is nothing that a client could have already.
        const headers = [...scim.headers, ["If-None-Match", "*"]] as const;
        expect(await scim.raw({ method: "GET", path, headers })).toHaveStatus(404);
        expect(await scim.write("PUT", path, resource)).toHaveStatus(404);
        expect(await scim.write("PATCH", path, change)).toHaveStatus(404, 405, 501);
        expect(await scim.delete(path)).toHaveStatus(404);
      });
      await row("RFC7644-3.6/user-name-free", async () => {
        assume.status(await scim.read(path), "a read of a deleted resource", 404);
        assume.noneFound(await scim.find(filter, "", type));
        const again = await scim.write("POST", endpointOf[type], body);
        expect(again).toHaveStatus(200, 201);
      });
    },
  );
}

test.describe("A delete of a user leaves", () => {
  test(
    "those who report to the user",
    covers("RFC7644-3.6/leaves-others"),
    async ({ okta, scim, user }) => {
      const manager = await okta.assign(user());
      const report = await okta.assign(user({ enterprise: { managerValue: manager.id } }));
      const before = await scim.get(report);
      assume.keepsManager(await okta.lookup(report.userName), manager.id);

      const answer = assume.offered(await scim.delete(userPath(manager)));

      // A manager may be kept for as long as somebody reports to them.
      assume.status(assume.accepted(answer), "a delete", 200, 204);
      const except = [`${enterprise}:manager`];
      expect(await scim.get(report)).toShowTheSameAs(before, { except });
    },
  );

  test(
    "the other members of the user's groups",
    covers("RFC7644-3.6/leaves-others"),
    async ({ okta, scim, user, sharedUser }) => {
      const stays = await sharedUser();
      const deleted = await okta.assign(user());
      const group = await okta.pushGroup("Droids", stays, deleted);

      const answer = assume.offered(await scim.delete(userPath(deleted)));

      assume.status(assume.accepted(answer), "a delete", 200, 204);
      expect(await scim.getGroup(group)).toContainMember(stays.id);
    },
  );

  test(
    "another user with the same e-mail address to be found by it",
    covers("RFC7644-3.6/leaves-others"),
    async ({ okta, scim, user }) => {
      const stays = await okta.assign(user());
      const { email } = stays.profile;
      const profile = user({ email });
      const deleted = okta.createdBy(await okta.create(profile), profile);
      const find = () => scim.find(`emails.value eq "${email}"`);
      const areFound = assume.totalOf(await find()) === 2;
      assume.occurred(areFound, "the target doesn't find two users by one address");
      const before = await scim.get(stays);

      assume.deleted(await scim.delete(userPath(deleted)));

      expect(await find()).toHaveElement("Resources", { id: stays.id });
      expect(await scim.get(stays)).toShowTheSameAs(before);
    },
  );
});

test(
  "A delete of a group leaves another with the same name to be found by it",
  covers("RFC7644-3.6/leaves-others"),
  async ({ okta, scim, sharedUser }) => {
    const stays = await okta.pushGroup("Droids", await sharedUser());
    const answer = assume.accepted(await okta.createGroup(stays.displayName));
    const deleted = okta.idOf(answer);
    const areFound = assume.totalOf(await okta.lookupGroup(stays.displayName)) === 2;
    assume.occurred(areFound, "the target doesn't find two groups by one name");
    const before = await scim.getGroup(stays);

    assume.deleted(await scim.delete(groupPath(deleted)));

    const found = await okta.lookupGroup(stays.displayName);
    expect(found).toHaveElement("Resources", { id: stays.id });
    expect(await scim.getGroup(stays)).toShowTheSameAs(before);
  },
);
