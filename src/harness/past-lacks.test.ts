import { describe, expect, it } from "vitest";
import { scriptedProvider } from "../okta/testing/scripted-provider.ts";
import type { RequirementId } from "../requirements/catalogue.ts";
import { Unverified } from "../ownership/unverified.ts";
import { DidNotApply } from "./did-not-apply.ts";
import type { Lack, Lacking } from "./offer.ts";
import { pastLacks } from "./past-lacks.ts";

const lack = (what: Lacking, takes: Lack["takes"]): Lack => ({
  what,
  takes,
  sentence: `the target has no ${what}`,
  exchanges: ["look#1"],
});

function asked(
  [method, path, status]: readonly [string, string, number],
  lacks: readonly Lack[],
  covered: readonly RequirementId[] = ["OKTA-update/accepted"],
) {
  const provider = scriptedProvider({ status });
  const send = pastLacks(
    (request) => provider.send(request),
    covered,
    () => Promise.resolve({ lacks }),
  );
  return send({ label: "ask", method, path, headers: [] });
}

describe("A refusal by a target that lacks", () => {
  it.each<[Lacking, readonly [string, string, number]]>([
    ["groups", ["GET", "/Groups?count=1", 404]],
    ["groups", ["POST", "/Groups", 501]],
    ["search by POST", ["POST", "/Users/.search", 404]],
    ["search by POST", ["POST", "/.search", 405]],
    ["DELETE of users", ["DELETE", "/Users/7", 501]],
    ["DELETE of users", ["DELETE", "/Users/7", 403]],
  ])("%s: a row that needs it does not apply", async (what, request) => {
    const answering = asked(request, [lack(what, "did-not-apply")]);
    await expect(answering).rejects.toThrow(DidNotApply);
    await expect(answering).rejects.toThrow(`the target has no ${what}`);
  });

  it.each<[Lacking, readonly [string, string, number]]>([
    ["creates", ["POST", "/Users", 500]],
    ["creates of groups", ["POST", "/Groups", 400]],
  ])("%s: a row that rests on them is unverified", async (what, request) => {
    await expect(asked(request, [lack(what, "unreached")])).rejects.toThrow(Unverified);
  });

  it.each<[Lacking, RequirementId, readonly [string, string, number]]>([
    ["creates", "OKTA-create/created", ["POST", "/Users", 500]],
    ["creates of groups", "OKTA-group/created", ["POST", "/Groups", 400]],
  ])("%s: the row about this judges it", async (what, home, request) => {
    expect((await asked(request, [lack(what, "unreached")], [home])).status).toBe(request[2]);
  });
});

describe("A refusal is judged", () => {
  it.each<[string, readonly [string, string, number]]>([
    ["where nothing is lacking", ["POST", "/Users", 500]],
    ["that is no sign of a lack: an unknown group", ["GET", "/Groups/7", 400]],
    ["of somebody unknown", ["DELETE", "/Users/7", 404]],
    ["of a search that is there", ["POST", "/Users/.search", 400]],
  ])("%s", async (_, request) => {
    const { status } = await asked(request, [lack("phoneNumbers", "did-not-apply")]);
    expect(status).toBe(request[2]);
  });
});
