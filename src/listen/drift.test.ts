import { expect, it } from "vitest";
import {
  barbara,
  emptyList,
  scriptedSession,
  seen,
  shownAs,
  witness,
} from "./testing/scripted-session.ts";
import { day, group, id, planted, provider } from "./testing/planted-drifts.ts";
import { driftText } from "./drift-text.ts";
import type { Passed } from "./passed.ts";

it("names none of its own requests", async () => {
  const session = provider();
  await day(session);
  const by = witness();
  await seen(session.passed, by);
  expect(by.driftReport().items).toEqual([]);
  expect(by.driftReport().templates.every(({ seen: count, same }) => count === same)).toBe(true);
});

it.each(planted)("names %s, and nothing else", async (_name, change, about, what) => {
  const session = provider();
  session.change(change);
  await day(session);
  const by = witness();
  await seen(session.passed, by);
  expect(
    by.driftReport().items.map((item) => [item.about, what.test(item.what) || item.what]),
  ).toEqual([[about, true]]);
});

it("names a create without a lookup, a push without a read, and a large batch", async () => {
  const session = provider();
  await session.okta.create(barbara);
  await day(session);
  const many = Array.from({ length: 150 }, (_each, at) => `u${at}`);
  await session.okta.changeMembership(group, { remove: many }, 1000);
  const by = witness();
  await seen(
    session.passed.filter(({ method }, at) => at === 0 || method !== "GET"),
    by,
  );
  const whats = by.driftReport().items.map(({ what }) => what);
  expect(whats).toContain("create the user comes without a preceding lookup that found no user");
  expect(whats).toContain(
    "push the profile comes without a read of the user immediately before it",
  );
  expect(whats).toContain("one PATCH holds more than 100 changes");
});

it("says of a template that was only inferred that it is seen now, without a value", async () => {
  const session = provider();
  await session.okta.syncPassword({ id }, "Lstar99&");
  const by = witness();
  await seen(session.passed, by);
  const { templates } = by.driftReport();
  const text = driftText(by.driftReport());
  expect(text).toContain("template: sync the password\n  so far: inferred, not established");
  expect(text).not.toMatch(/Lstar99|7f0c5f4e/);
  expect(templates).toMatchObject([
    { name: "sync the password", basis: "inferred", established: false, seen: 1, same: 1 },
  ]);
});

it("names a retry that comes too early, and a request beside another about the same user", async () => {
  const session = scriptedSession((_request, number) =>
    number === 1
      ? { status: 429, body: {}, headers: ["Retry-After", "10"] }
      : { status: 200, body: number === 2 ? emptyList : shownAs(id) },
  );
  await session.okta.lookup(barbara.userName);
  await session.okta.update({ id }, barbara);
  const [refused, again, read, push] = session.passed.map((each) => ({ ...each }));
  const by = witness();
  const early = (refused?.startedAt ?? 0) + 200;
  await seen(
    [
      refused,
      { ...again, startedAt: early },
      read,
      { ...push, startedAt: read?.startedAt },
    ] as Passed[],
    by,
  );
  expect(by.driftReport().items.map(({ what }) => what)).toEqual([
    "after a 429 with Retry-After the next attempt comes too early",
    "push the profile comes while another request about the same resource is in progress",
  ]);
});
