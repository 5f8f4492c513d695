// RFC 7644 §3.8. What comes back is announced as application/scim+json where it is asked for: a standing check.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import { withValue } from "../fixtures/changed.ts";
import { patchOp } from "../fixtures/patch-op.ts";
import { resourceTypes } from "../fixtures/resources.ts";
import * as assume from "../fixtures/assume.ts";

test.describe("A request", () => {
  test(
    "that accepts application/json is answered",
    covers("RFC7644-3.8/accept-json"),
    async ({ scim }) => {
      const answer = await scim.raw({
        method: "GET",
        path: "/Users?startIndex=1&count=2",
        headers: [
          ["Accept", "application/json"],
          ["Authorization", `Bearer ${scim.token}`],
        ],
      });

      expect(answer).toBeListResponse();
      expect(answer).toHaveHeader("Content-Type", /^application\/(?:scim\+)?json\s*(?:;|$)/i);
    },
  );

  for (const [id, accept] of [
    ["RFC7644-3.8/accept-json", "application/json"],
    ["RFC7644-3.8/accept-scim-json", "application/scim+json"],
  ] as const) {
    test(
      `of a group that accepts ${accept} is answered`,
      covers(id),
      async ({ scim, resources }) => {
        const { path, id: group } = await resources.create("Group");

        const answer = await scim.raw({
          method: "GET",
          path,
          headers: [
            ["Accept", accept],
            ["Authorization", `Bearer ${scim.token}`],
          ],
        });

        expect(answer).toHaveStatus(200);
        expect(answer).toHaveAttribute("id", group);
      },
    );
  }

  for (const [id, accept] of [
    ["RFC7644-3.8/accept-json", "application/json"],
    ["RFC7644-3.8/accept-scim-json", "application/scim+json"],
    ["RFC7644-3.8/accept-scim-json", "text/html;q=0.3, application/scim+json;q=0.9"],
  ] as const) {
    for (const type of resourceTypes) {
      test(
        `to change a ${type} that accepts ${accept} is answered`,
        covers(id),
        async ({ scim, resources }) => {
          const { path, attribute, values } = await resources.create(type);
          const whole = assume.resource(await scim.read(path));
          const put = (value: string) => withValue(whole, attribute, value);
          const patch = (value: string) => patchOp({ op: "replace", path: attribute, value });
          const kept = scim.headers.filter(([name]) => name !== "Accept");
          const headers = [["Accept", accept] as const, ...kept];
          const send = (method: string, body: unknown) =>
            scim.raw({ method, path, headers, body: JSON.stringify(body) });
          const replaced = await scim.write("PUT", path, put(values[0]));
          assume.status(assume.offered(replaced), "a PUT", 200, 204);
          const changed = await scim.write("PATCH", path, patch(values[1]));
          assume.status(assume.offered(changed), "a PATCH", 200, 204);

          expect(await send("PUT", put(values[0]))).toHaveStatus(200, 204);
          expect(await send("PATCH", patch(values[1]))).toHaveStatus(200, 204);
        },
      );
    }
  }

  test(
    "that accepts only application/scim+json is answered",
    covers("RFC7644-3.8/accept-scim-json"),
    async ({ scim }) => {
      const answer = await scim.raw({
        method: "GET",
        path: "/Users?startIndex=1&count=2",
        headers: [
          ["Accept", "application/scim+json"],
          ["Authorization", `Bearer ${scim.token}`],
        ],
      });

      expect(answer).toBeListResponse();
    },
  );

  test(
    "that doesn't say what it accepts is answered in application/scim+json",
    covers("RFC7644-3.8/default-format"),
    async ({ scim }) => {
      const answer = await scim.raw({
        method: "GET",
        path: "/Users?startIndex=1&count=2",
        headers: [["Authorization", `Bearer ${scim.token}`]],
      });

      expect(answer).toBeListResponse();
      expect(answer).toHaveHeader("Content-Type", /^application\/scim\+json\s*(?:;|$)/i);
    },
  );

  test(
    "in text/xml is refused",
    covers("RFC7644-3.8/other-format-refused"),
    async ({ okta, scim, user }) => {
      const profile = user();

      const answer = await scim.raw({
        method: "POST",
        path: "/Users",
        headers: [
          ["Accept", "application/scim+json"],
          ["Content-Type", "text/xml"],
          ["Authorization", `Bearer ${scim.token}`],
        ],
        body: okta.createBody(profile),
      });

      expect(answer).toBeRefused();
      expect(await okta.lookup(profile.userName)).toFindNobody();
    },
  );
});
