// RFC 7643 §2.3.5: what is a dateTime, and what isn't.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import * as assume from "../fixtures/assume.ts";

const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";

test.describe("A dateTime", () => {
  for (const [name, dateTime] of [
    ["dateOfBirth", "2024-02-29T12:00:00Z"],
    ["dateOfBirth", "1999-12-31T23:59:59Z"],
    ["dateOfBirth", "1990-10-31T08:30:00.125Z"],
    ["dateOfBirth", "1985-07-31T09:00:00+05:30"],
    ["dateOfBirth", "1958-03-01T12:00:00Z"],
    ["jobEndDate", "2041-06-30T12:00:00Z"],
  ] as const) {
    test(
      `such as ${dateTime} is accepted`,
      covers("RFC7643-2.3.5/edges"),
      async ({ okta, scim, user, run }) => {
        assume.occurred(
          run.contract !== "core",
          "the core schema has no dateTime that clients write",
        );
        await okta.assign(user({ interact: { [name]: "1990-06-15T12:00:00Z" } }));

        const created = await okta.create(user({ interact: { [name]: dateTime } }));

        expect(created).toHaveStatus(201);
        const read = await scim.get(okta.idOf(created));
        expect(read).toHaveDayOf(`${interact}:${name}`, dateTime);
      },
    );
  }

  for (const text of [
    "2023-02-29T00:00:00Z",
    "1990-13-01T00:00:00Z",
    "1990-01-01T25:00:00Z",
    "1990-01-01T00:00:00Zoops",
    "on 1990-01-01T00:00:00Z",
    "1990-00-01T00:00:00Z",
    "1990-01-00T00:00:00Z",
    "1990-01-01T00:60:00Z",
    "1990-01-01T00:00:61Z",
    "1990-01-01T00:00:00+15:00",
  ]) {
    test(
      `is never ${text}`,
      covers("RFC7643-2.3.5/no-other-text"),
      async ({ okta, scim, user, run }) => {
        assume.occurred(
          run.contract !== "core",
          "the core schema has no dateTime that clients write",
        );
        const profile = user({ interact: { dateOfBirth: text } });

        await scim.raw({
          method: "POST",
          path: "/Users",
          headers: scim.headers,
          body: okta.createBody(profile),
        });

        const found = await okta.lookup(profile.userName);
        expect(found).toHaveStatus(200, 404);
        expect(assume.message(found)).not.toHaveAttribute(
          `Resources.0.${interact}:dateOfBirth`,
          text,
        );
      },
    );
  }

  test(
    "at a limit works in a filter",
    covers("RFC7643-2.3.5/edges"),
    async ({ okta, scim, user }) => {
      const { id, userName } = await okta.assign(user());
      const since = (moment: string) => `userName eq "${userName}" and meta.created gt "${moment}"`;
      const ask = (moment: string) =>
        scim.read(`/Users?filter=${encodeURIComponent(since(moment))}`);
      const control = await scim.find(since("2020-06-15T12:00:00Z"));
      assume.occurred(assume.totalOf(control) === 1, "the target doesn't filter by meta.created");

      const yearsEnd = await ask("2019-12-31T23:59:59Z");
      const leapDay = await ask("2020-02-29T00:00:00.5Z");
      const offset = await ask("2020-01-01T00:00:00-08:00");

      expect(yearsEnd).toList(id);
      expect(leapDay).toList(id);
      expect(offset).toList(id);
    },
  );
});
