// What breaks the statement of a row, and what is another row's.

import { expect, it } from "vitest";
import {
  barbara,
  emptyList,
  exchange,
  listOf,
  scriptedSession,
  seen,
  shownAs,
  witness,
} from "./testing/scripted-session.ts";
import { id, red, sound } from "./testing/sound-provider.ts";

it("doesn't count a name that the create didn't keep, and a push brings, against a reactivation", async () => {
  const name = { givenName: barbara.givenName, familyName: "C." };
  const session = sound((number) => {
    if (number === 3) return { status: 200, body: listOf(shownAs(id, { name })) };
    if (number === 5) return { status: 200, body: listOf(shownAs(id, { name, active: false })) };
    return number === 7 ? { status: 200, body: shownAs(id, { name }) } : undefined;
  });
  const { okta } = session;
  await okta.assign(barbara);
  await okta.lookup(barbara.userName);
  await okta.deactivate({ id });
  await okta.reactivate({ profile: barbara });
  await okta.update({ id }, barbara);

  const by = witness();
  expect(red(await seen(session.passed, by))).toEqual([]);
  const row = "OKTA-reactivate/same-attributes";
  expect(by.ledger.observations([row])).toMatchObject([{ outcome: "met" }]);
});

it("holds the lookup after a read of a new user to be the next lookup", async () => {
  const headers = [["User-Agent", "Okta SCIM Client 1.0.0"]] as const;
  const session = sound();
  await session.okta.assign(barbara);
  const read = exchange(
    { method: "GET", path: `/Users/${id}`, headers },
    { status: 200, body: shownAs(id) },
    3,
    Date.parse("2026-11-28T09:00:10Z"),
  );
  const missing = scriptedSession(() => ({ status: 200, body: emptyList }));
  await missing.okta.lookup(barbara.userName);
  const [lookup] = missing.passed;
  if (lookup === undefined) throw new Error("a lookup passed");
  const later = { ...lookup, number: 4, startedAt: read.startedAt + 1000 };

  expect(red(await seen([...session.passed, read, later]))).toContain(
    "OKTA-create/found-by-lookup",
  );
});
