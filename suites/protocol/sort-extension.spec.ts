// RFC 7644 §3.4.2.3: a query sorted by an attribute of an extension, named in full (§3.10).

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import * as assume from "../fixtures/assume.ts";

const employeeNumber = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber";

test(
  "A query is sorted by an attribute of an extension, in both orders",
  covers("RFC7644-3.4.2.3/sort-by"),
  async ({ okta, scim, user, number }) => {
    const tail = await number();
    const [high, low] = [`9-${tail}`, `1-${tail}`];
    const second = await okta.assign(user({ enterprise: { employeeNumber: high } }));
    const first = await okta.assign(user({ enterprise: { employeeNumber: low } }));
    assume.kept(await scim.get(second), employeeNumber, high);
    assume.kept(await scim.get(first), employeeNumber, low);
    const ours = `(userName eq "${second.userName}" or userName eq "${first.userName}")`;
    const sorted = (order: string) =>
      scim.find(ours, `&sortBy=${employeeNumber}&sortOrder=${order}`);

    const ascending = assume.accepted(await sorted("ascending"));

    expect(ascending).toListInOrder(first.id, second.id);
    expect(await sorted("descending")).toListInOrder(second.id, first.id);
  },
);
