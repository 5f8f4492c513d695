// The three user types (guide L80-85).

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";

test.describe("A person", () => {
  for (const userType of ["Power User", "Intranet User", "Non Intranet User"]) {
    test(
      `of type ${userType}`,
      covers("INTERACT-user-type/kept"),
      async ({ okta, scim, person }) => {
        const assigned = await okta.assign(person({ userType }));

        expect(await scim.get(assigned)).toHaveAttribute("userType", userType);
      },
    );
  }

  test(
    "with an address in one text",
    covers("INTERACT-address/formatted"),
    async ({ okta, scim, person }) => {
      const postalAddress = "1 Portland St, Manchester, GM M1 3BE";
      const assigned = await okta.assign(person({ postalAddress }));

      expect(await scim.get(assigned)).toHaveElement("addresses", { formatted: postalAddress });
    },
  );
});
