// What a provider may refuse: a PATCH where it has none, and a password that was used before.

import { expect, it } from "vitest";
import type { Finding } from "../finding.ts";
import { createJudge } from "../judge.ts";
import { emptyModel, type Model } from "../model.ts";
import type { Real } from "../real.ts";
import { deleteUser } from "./delete-user.ts";
import { syncPassword } from "./sync-password.ts";

const user = { label: "A", id: "7", active: true, seen: {}, profile: { userName: "ada" } };
const found: Finding[] = [];
const judge = createJudge({
  asked: new Set(["RFC7644-3.6/gone", "OKTA-password/accepted"]),
  counts: (finding) => found.push(finding) === 0,
  onHeld: () => undefined,
});
const answering = (status: number, json: unknown = {}) =>
  Promise.resolve({ status, json, exchange: { request: { method: "PATCH" } } });

it("A PATCH of who was deleted may be answered with 405", async () => {
  const scim = {
    read: () => answering(404),
    delete: () => answering(204),
    write: () => answering(405),
  };
  const okta = { lookup: () => answering(200, { Resources: [] }) };
  const real = { scim, okta, judge } as unknown as Real;
  const model = modelOfOne();
  await deleteUser.run(model, { which: 0, then: "PATCH" }, real);
  expect(model.users[0]?.isDeleted).toBe(true);
  expect(found.splice(0)).toEqual([]);
});

it.each([
  ["the second time", [], ["OKTA-password/accepted"]],
  ["by who declares that passwords don't change", ["changePassword"], []],
])("A password may be refused %s", async (_when, unsupported, rows) => {
  const scim = { read: () => answering(200, { id: "7", active: true }) };
  const okta = {
    lookup: () => answering(200, { Resources: [{ id: "7" }] }),
    syncPassword: () => answering(400),
  };
  const offers = { ignored: new Set(), unsupported: new Set(unsupported) };
  const real = { scim, okta, judge, offers } as unknown as Real;
  const model = modelOfOne();
  await syncPassword.run(model, { which: 0 }, real);
  await syncPassword.run(model, { which: 0 }, real);
  expect(found.splice(0).map(({ row }) => row)).toEqual(rows);
});

function modelOfOne(): Model {
  return { ...emptyModel(), users: [{ ...user, isDeleted: false, before: [] }] as never };
}
