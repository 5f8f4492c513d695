// The address that an administrator opens in a browser (guide L53), and what breaks all the others (L76).

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test(
  "The health of the service",
  covers(
    "INTERACT-health/answers",
    "INTERACT-health/open",
    "INTERACT-health/tells-the-truth",
    "INTERACT-fields/special-characters",
  ),
  async ({ scim, row }) => {
    const inBrowser = await scim.raw({
      method: "GET",
      path: "/health",
      headers: [
        ["User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"],
        ["Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"],
        ["Accept-Language", "en-GB,en;q=0.5"],
      ],
    });
    const withToken = await scim.read("/health");
    const users = await scim.read("/Users?startIndex=1&count=3");

    await row("INTERACT-health/answers", () => {
      expect(inBrowser).not.toHaveStatus(404);
      expect(inBrowser).toBeNoServerError();
      expect(withToken).not.toHaveStatus(404);
      expect(withToken).toBeNoServerError();
      // A server that answers whatever it is asked shows nothing.
      assume.listResponse(users);
    });
    await row("INTERACT-health/open", () => expect(inBrowser).toSucceed());
    await row("INTERACT-health/tells-the-truth", () => {
      assume.occurred(withToken.status < 300, "the health address didn't answer with success");
      expect(users).toBeNoServerError();
    });
    await row("INTERACT-fields/special-characters", async () => {
      assume.occurred(withToken.status < 300, "the health address didn't answer with success");
      expect(users).toHaveStatus(500);
      expect(await scim.read("/Groups?startIndex=1&count=3")).toHaveStatus(500);
    });
  },
);
