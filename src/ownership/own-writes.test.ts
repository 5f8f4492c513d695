import { describe, expect, it } from "vitest";
import { scriptedProvider, type Scripted } from "../okta/testing/scripted-provider.ts";
import { createOwnership } from "../wire/ownership.ts";
import { ownWritesOnly } from "./own-writes.ts";

const ours = { id: "7", userName: "barbara.jensen.k3xyz9ab.000001@example.com" };
const stranger = { id: "7", userName: "jane.doe@example.com" };

function guarded(...script: readonly Scripted[]) {
  const provider = scriptedProvider(...script);
  const send = ownWritesOnly((request) => provider.send(request), createOwnership("k3xyz9ab"), [
    ["Accept", "application/scim+json"],
  ]);
  const ask = (method: string, path: string, body?: unknown) =>
    send({
      label: method,
      method,
      path,
      headers: [],
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { provider, ask };
}

describe("A write to an id", () => {
  it("is held back if a read shows another user", async () => {
    const { provider, ask } = guarded({ status: 200, json: stranger });
    await expect(ask("DELETE", "/Users/7")).rejects.toThrow("so it may belong to someone else");
    expect(provider.lines()).toEqual(["GET /Users/7"]);
  });

  it("is held back where a read doesn't work", async () => {
    const { provider, ask } = guarded({ status: 500 });
    await expect(ask("PATCH", "/Users/7", {})).rejects.toThrow("was answered with 500");
    expect(provider.lines()).toEqual(["GET /Users/7"]);
  });

  it("is held back if a read shows another id, even with the mark", async () => {
    const { provider, ask } = guarded({ status: 200, json: { ...ours, id: "8" } });
    await expect(ask("PUT", "/Users/7", {})).rejects.toThrow("nothing was written");
    expect(provider.lines()).toEqual(["GET /Users/7"]);
  });

  it("leaves once a read has shown the mark, and is looked at no more", async () => {
    const { provider, ask } = guarded(
      { status: 200, json: ours },
      { status: 204 },
      { status: 204 },
    );
    await ask("PATCH", "/Users/7", {});
    await ask("DELETE", "/Users/7");
    expect(provider.lines()).toEqual(["GET /Users/7", "PATCH /Users/7", "DELETE /Users/7"]);
    expect(provider.requests[0]?.aside).toBe(true);
  });

  it("needs no look where the test has read already", async () => {
    const { provider, ask } = guarded({ status: 200, json: ours }, { status: 204 });
    await ask("GET", "/Users/7");
    await ask("DELETE", "/Users/7");
    expect(provider.lines()).toEqual(["GET /Users/7", "DELETE /Users/7"]);
  });

  it("isn't allowed by a list or a create that names the id", async () => {
    const { provider, ask } = guarded(
      { status: 201, json: ours },
      { status: 200, json: { Resources: [ours] } },
      { status: 200, json: stranger },
    );
    await ask("POST", "/Users", ours);
    await ask("GET", "/Users?filter=x");
    await expect(ask("DELETE", "/Users/7")).rejects.toThrow("shows no mark of this run");
    expect(provider.lines().at(-1)).toBe("GET /Users/7");
  });

  it("allows a write where there is no user", async () => {
    const { provider, ask } = guarded({ status: 404 }, { status: 404 });
    await ask("DELETE", "/Users/7");
    expect(provider.lines()).toEqual(["GET /Users/7", "DELETE /Users/7"]);
  });
});

describe("The members of a group", () => {
  it.each([
    ["POST", "/Groups", { displayName: "x", members: [{ value: "7" }] }],
    ["PATCH", "/Groups", { Operations: [{ op: "add", path: "members", value: [{ value: "7" }] }] }],
    ["PATCH", "/Groups", { Operations: [{ op: "add", value: { members: [{ value: "7" }] } }] }],
  ])("are looked at before %s %s", async (method, path, body) => {
    const { provider, ask } = guarded({ status: 200, json: stranger });
    await expect(ask(method, path, body)).rejects.toThrow("nothing was written to /Users/7");
    expect(provider.lines()).toEqual(["GET /Users/7"]);
  });
});
