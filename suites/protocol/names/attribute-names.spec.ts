// RFC 7644 §3.10 and RFC 7643 §2.1: attributes named in full, and in any letter case.

import { covers } from "../../../src/requirements/covers.ts";
import { has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { resourceTypes } from "../../fixtures/resources.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

const core = "urn:ietf:params:scim:schemas:core:2.0:User";
const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

test.describe("An attribute is understood", () => {
  test(
    "by its full name",
    covers("RFC7644-3.10/full-names", "RFC7644-3.10/any-case"),
    async ({ okta, scim, user, number, row }) => {
      const assigned = await okta.assign(user({ enterprise: { employeeNumber: await number() } }));
      const whole = await scim.get(assigned);
      const path = userPath(assigned);

      await row("RFC7644-3.10/full-names", async () => {
        const named = await scim.read(`${path}?attributes=${core}:name.familyName`);
        expect(named).toShow("name.familyName");
        expect(named).toHide("name.givenName", "emails");
        assume.occurred(
          has(whole.json, `${enterprise}:employeeNumber`),
          "no employeeNumber is kept",
        );
        const extended = await scim.read(`${path}?attributes=${enterprise}:employeeNumber`);
        expect(extended).toShow(`${enterprise}:employeeNumber`);
        expect(extended).toHide("name", "emails");
      });
      await row("RFC7644-3.10/any-case", async () => {
        const named = await scim.read(`${path}?attributes=${core.toUpperCase()}:NAME.FAMILYNAME`);
        expect(named).toShow("name.familyName");
        expect(named).toHide("name.givenName", "emails");
      });
    },
  );

  test(
    "by its full name in a filter",
    covers("RFC7644-3.10/full-names"),
    async ({ okta, scim, user, number }) => {
      const employeeNumber = await number();
      const { id, userName } = await okta.assign(user({ enterprise: { employeeNumber } }));
      const kept = has((await scim.get({ id })).json, `${enterprise}:employeeNumber`);

      const byCore = await scim.find(`${core}:userName eq "${userName}"`);

      expect(byCore).toList(id);
      assume.occurred(kept, "no employeeNumber is kept");
      const byExtension = await scim.find(`${enterprise}:employeeNumber eq "${employeeNumber}"`);
      expect(assume.accepted(byExtension)).toList(id);
    },
  );

  test(
    "by its full name in capitals, in the path of a PATCH",
    covers("RFC7644-3.10/any-case"),
    async ({ okta, scim, user, number }) => {
      const [first, second] = [await number(), await number()];
      const assigned = await okta.assign(user({ enterprise: { employeeNumber: first } }));
      assume.kept(await scim.get(assigned), `${enterprise}:employeeNumber`, first);
      const path = `${enterprise}:employeeNumber`.toUpperCase();

      const change = patchOp({ op: "replace", path, value: second });
      const answer = assume.offered(await scim.write("PATCH", userPath(assigned), change));

      expect(answer).toHaveStatus(200, 204);
      const read = await scim.get(assigned);
      expect(read).toHaveAttribute(`${enterprise}:employeeNumber`, second);
    },
  );

  for (const type of resourceTypes) {
    test(
      `in capitals, in the path of a PATCH of a ${type}`,
      covers("RFC7644-3.10/any-case"),
      async ({ scim, resources }) => {
        const { path, attribute, values } = await resources.create(type);
        const operation = { op: "replace", path: attribute.toUpperCase(), value: values[0] };

        const answer = assume.offered(await scim.write("PATCH", path, patchOp(operation)));

        expect(answer).toHaveStatus(200, 204);
        expect(await scim.read(path)).toHaveAttribute(attribute, values[0]);
      },
    );

    test(
      `by its full name, in the path of a PATCH of a ${type}`,
      covers("RFC7644-3.10/full-names"),
      async ({ scim, resources }) => {
        const { path, attribute, values } = await resources.create(type);
        const name = `urn:ietf:params:scim:schemas:core:2.0:${type}:${attribute}`;

        const change = patchOp({ op: "replace", path: name, value: values[0] });
        const answer = assume.offered(await scim.write("PATCH", path, change));

        expect(answer).toHaveStatus(200, 204);
        expect(await scim.read(path)).toHaveAttribute(attribute, values[0]);
      },
    );

    test(
      `in capitals, as sortBy of a list of ${type}s`,
      covers("RFC7644-3.10/any-case"),
      async ({ scim, resources }) => {
        const first = await resources.create(type);
        const second = await resources.create(type);
        const ours = await resources.matching(first, second);
        const sorted = (key: string) =>
          scim.find(ours, `&sortBy=${key}&sortOrder=descending`, type);

        const plain = await sorted(first.key);
        const capitals = await sorted(first.key.toUpperCase());

        assume.occurred(plain.status === 200, "the target doesn't sort");
        expect(capitals).toListAs(plain);
      },
    );
  }
});
