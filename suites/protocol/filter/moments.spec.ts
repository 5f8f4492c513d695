// RFC 7644 §3.4.2.2: filters of dateTimes.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { momentNear } from "../../fixtures/moment.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("A filter compares", () => {
  test("dates and times", covers("RFC7644-3.4.2.2/chronological"), async ({ okta, scim, user }) => {
    const { id, userName } = await okta.assign(user());
    const modified = assume.dateTime(await scim.get({ id }), "meta.lastModified");
    const isOurs = `userName eq "${userName}"`;
    // An hour before and after, in a time zone whose clocks show the opposite.
    const before = momentNear(modified, { hours: -1, zone: 12 });
    const after = momentNear(modified, { hours: 1, zone: -12 });

    expect(await scim.find(`meta.lastModified gt "${before}" and ${isOurs}`)).toList(id);
    expect(await scim.find(`meta.lastModified lt "${before}" and ${isOurs}`)).toFindNobody();
    expect(await scim.find(`meta.lastModified lt "${after}" and ${isOurs}`)).toList(id);
    expect(await scim.find(`meta.lastModified gt "${after}" and ${isOurs}`)).toFindNobody();
  });
});
