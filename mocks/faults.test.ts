// Each fault is wrong in the way it says, and sound beside that.
import { describe, expect, it } from "vitest";
import { existsSync, readFileSync } from "node:fs";
import { withFault, type Fault } from "./fault.ts";
import { faults, placeOf, sentenceOf } from "./faults.ts";
import * as all from "./all-faults.ts";
import { caseSensitiveLookup } from "./faults/okta/lookup.ts";
import { createWithoutLocation } from "./faults/rfc7644/create.ts";
import { passwordEchoed } from "./faults/rfc7643/names.ts";
import { patchNotKept } from "./faults/rfc7643/patch.ts";
import { connect, minimalUser, patch } from "./fixtures/connect.ts";
import { createProvider } from "./create-provider.ts";

describe.each(Object.entries(faults))("the fault %s", (name, fault) => {
  it("has a unique name, and breaks something", () => {
    expect(fault.name).toBe(name);
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(fault.breaks.length).toBeGreaterThan(0);
  });

  it("doesn't change the provider that it gets", () => {
    const sound = createProvider({ token: "t" });
    const before = { ...sound, operations: { ...sound.operations }, engine: { ...sound.engine } };
    expect(withFault(sound, fault)).not.toBe(sound);
    expect(sound).toEqual(before);
  });
});

describe("The faults", () => {
  const objects = Object.values<Fault | readonly Fault[]>(all).flat();

  it("have unique names: of two with one name, one would never run", () => {
    const names = objects.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it("are in files with the names of the catalogue's topics, or of a topic's part", () => {
    const files = new Set(objects.map((fault) => placeOf(fault).file));
    const strays = [...files].filter((file) => {
      const words = file.replace("mocks/faults/", "src/requirements/").slice(0, -3).split("-");
      return !words.some((_, at) => existsSync(`${words.slice(0, at + 1).join("-")}.ts`));
    });
    expect(strays).toEqual([]);
    expect(files.size).toBeLessThanOrEqual(61);
  });

  it("name a part of such rows only as they break", () => {
    const parts = objects.flatMap(({ name, breaks, clause }) =>
      typeof clause === "object" ? Object.keys(clause).map((id) => ({ name, id, breaks })) : [],
    );
    expect(parts.filter(({ id, breaks }) => !breaks.includes(id))).toEqual([]);
  });

  it.each(objects)("are found in the file and line that say so: $name", (fault) => {
    const { file, line } = placeOf(fault);
    const text = readFileSync(file, "utf8").split("\n")[line - 1] ?? "";
    const parts =
      text.match(/["`]([a-z-]*(?:\$\{.*\}[a-z-]*)*)["`]/)?.[1]?.split(/\$\{[^`]*\}/) ?? [];
    expect(fault.name).toMatch(new RegExp(`^${parts.join(".+")}$`));
    expect(text).toContain(parts.at(-1));
  });

  it.each(objects)("say what they do wrong: $name", (fault) => {
    expect(sentenceOf(fault)).not.toMatch(/^(?: |\(|$)/);
  });
});

describe("a provider with the fault", () => {
  it("case-sensitive-lookup misses a user in other letter case", async () => {
    const { send } = await connect({ fault: caseSensitiveLookup });
    const find = (name: string) => send("GET", `/Users?filter=userName%20eq%20%22${name}%22`);
    expect((await find("bjensen@example.com")).body["totalResults"]).toBe(1);
    expect((await find("BJensen@example.com")).body["totalResults"]).toBe(0);
  });

  it("create-without-location sends no Location for what it created", async () => {
    const { send, baseUrl } = await connect({ fault: createWithoutLocation });
    const created = await send("POST", "/Users", minimalUser());
    expect(created.status).toBe(201);
    expect(created.headers["location"]).toBeUndefined();
    expect((await send("GET", "/Users/1002")).headers["location"]).toBe(`${baseUrl}/Users/1002`);
  });

  it("password-echoed sends the password back", async () => {
    const { send } = await connect({ fault: passwordEchoed });
    const sent = { ...minimalUser(), password: "x&y^z" };
    expect((await send("POST", "/Users", sent)).body["password"]).toBe("x&y^z");
    expect((await send("PUT", "/Users/1002", sent)).body["password"]).toBe("x&y^z");
    expect((await send("GET", "/Users/1002")).body["password"]).toBeUndefined();
    expect((await send("POST", "/Users", { ...sent, userName: null })).body["password"]).toBe(
      undefined,
    );
  });

  it("patch-not-kept acknowledges a PATCH and forgets it", async () => {
    const { send } = await connect({ fault: patchNotKept });
    const off = patch({ op: "replace", value: { active: false } });
    const answer = await send("PATCH", "/Users/1001", off);
    expect(answer).toMatchObject({ status: 200, body: { active: false } });
    expect((await send("GET", "/Users/1001")).body["active"]).toBe(true);
    expect((await send("PATCH", "/Users/nobody", off)).status).toBe(404);
  });

  it("may end the connection, or send text that isn't JSON", async () => {
    const dead = { name: "dead", breaks: [], transport: () => ({ status: 0, headers: {} }) };
    const { send } = await connect({ fault: dead });
    await expect(send("GET", "/Users")).rejects.toThrow(/socket hang up|ECONNRESET/);

    const html = { status: 502, headers: { "content-type": "text/html" }, verbatim: "<h1>Bad" };
    const proxy = await connect({ fault: { name: "proxy", breaks: [], transport: () => html } });
    expect(await proxy.send("GET", "/Users")).toMatchObject({ status: 502, text: "<h1>Bad" });
  });
});
