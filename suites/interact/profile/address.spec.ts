// The address in one text (guide L95-96).

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";

test(
  "A user with an address in one text",
  covers("INTERACT-address/formatted"),
  async ({ okta, scim, user }) => {
    const postalAddress = "1 Portland St, Manchester, GM M1 3BE";
    const assigned = await okta.assign(user({ postalAddress }));

    expect(await scim.get(assigned)).toHaveElement("addresses", { formatted: postalAddress });
  },
);
