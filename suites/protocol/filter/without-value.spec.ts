// RFC 7644 §3.4.2.2: filters of what has no value, or a value that lacks a sub-attribute.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { attribute, has } from "../../attribute.ts";
import { placeOf } from "../../fixtures/discovered.ts";
import { withTwoEmails } from "../../fixtures/two-emails.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("A filter compares", () => {
  test(
    "what one value has, and not what it lacks",
    covers("RFC7644-3.4.2.2/value-filter-same-value", "RFC7644-3.4.2.2/present"),
    async ({ okta, scim, user, row }) => {
      const home = user().email;
      const { id } = await withTwoEmails({ okta, scim }, user(), home);
      const read = await scim.get({ id });
      const place = placeOf(read, "emails", home);
      const isPrimary = attribute(read.json, `${place}.primary`) === true;
      const find = (part: string) => scim.find(`emails[value eq "${home}" and ${part}]`);

      await row("RFC7644-3.4.2.2/value-filter-same-value", async () => {
        assume.occurred(!isPrimary, "the target makes another address the primary one");
        expect(await find("primary eq true")).toFindNobody();
      });
      await row("RFC7644-3.4.2.2/present", async () => {
        const isNamed = has(read.json, `${place}.display`);
        assume.occurred(!isNamed, "the target gives each address a name");
        expect(await find("display pr")).toFindNobody();
      });
    },
  );

  test("null", covers("RFC7644-3.4.2.2/null"), async ({ okta, scim, user }) => {
    const { id, userName } = await okta.assign(user());
    const named = await okta.assign(user({ nickName: "Babs" }));
    const [isFirst, isSecond] = [`userName eq "${userName}"`, `userName eq "${named.userName}"`];
    const read = assume.status(await scim.get({ id }), "a read", 200);
    assume.occurred(!has(read.json, "nickName"), "the target gives every user a nickName");

    expect(await scim.find(`nickName eq null and ${isFirst}`)).toList(id);
    expect(await scim.find(`nickName ne null and ${isFirst}`)).toFindNobody();
    const other = await scim.get(named);
    assume.occurred(has(other.json, "nickName"), "the target keeps no nickName");
    expect(await scim.find(`nickName eq null and ${isSecond}`)).toFindNobody();
    expect(await scim.find(`nickName ne null and ${isSecond}`)).toList(named.id);
  });
});
