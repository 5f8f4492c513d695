// RFC 7644 §3.4.2: what a query shows after a change. An index or a cache may be left behind.

import { covers } from "../../../src/requirements/covers.ts";
import { attribute } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { withValue } from "../../fixtures/changed.ts";
import { resourceTypes } from "../../fixtures/resources.ts";
import * as assume from "../../fixtures/assume.ts";

for (const type of resourceTypes) {
  test(
    `A list shows a ${type} as it is after a change`,
    covers("RFC7644-3.4.2/whole-entries"),
    async ({ scim, resources }) => {
      const { path, key, filter, attribute: name, values } = await resources.create(type);
      assume.found(await scim.find(filter, "", type));
      const whole = assume.resource(await scim.read(path));
      const replacement = withValue(whole, name, values[0]);
      const put = assume.offered(await scim.write("PUT", path, replacement));
      assume.status(put, "a PUT", 200, 204);
      const read = await scim.read(path);
      assume.kept(read, name, values[0]);

      const shown = String(attribute(read.json, key));
      const list = await scim.find(`${key} eq ${JSON.stringify(shown)}`, "", type);

      expect(assume.found(list)).toShowEachAs(read);
    },
  );
}

test(
  "A list shows a group's members as they are after a change",
  covers("RFC7644-3.4.2/whole-entries"),
  async ({ okta, scim, sharedUser }) => {
    const leaves = await sharedUser();
    const group = await okta.pushGroup("Droids", leaves);
    assume.found(await okta.lookupGroup(group.displayName));
    const change = await okta.changeMembers(group, [leaves], [await sharedUser()]);
    assume.status(assume.offered(change), "a change of members", 200, 204);

    const read = await scim.getGroup(group);

    expect(assume.found(await okta.lookupGroup(group.displayName))).toShowEachAs(read);
  },
);
