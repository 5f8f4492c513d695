// Entity tags and conditional requests.
import { describe, expect, it } from "vitest";
import { connect, minimalUser, patch } from "./fixtures/connect.ts";

describe("the version", () => {
  it("is the same in ETag and meta.version, in single reads and lists", async () => {
    const { send } = await connect();
    const one = await send("GET", "/Users/1001");
    const etag = one.headers["etag"];
    expect(etag).toMatch(/^W\/"[0-9a-f]{16}"$/);
    expect(one.body).toMatchObject({ meta: { version: etag } });
    expect((await send("GET", "/Users")).body).toMatchObject({
      Resources: [{ meta: { version: etag } }],
    });
  });

  it("changes with what a reader sees change, a group's name among it, and not otherwise", async () => {
    const { send, createUser, createGroup } = await connect();
    const id = await createUser();
    const version = async () => (await send("GET", `/Users/${id}`)).headers["etag"];
    const first = await version();
    expect(await version()).toBe(first);
    const group = await createGroup("Team", id);
    const second = await version();
    expect(second).not.toBe(first);
    const rename = patch({ op: "replace", value: { displayName: "Crew" } });
    await send("PATCH", `/Groups/${group}`, rename);
    expect(await version()).not.toBe(second);
    await send("DELETE", `/Groups/${group}`);
    expect(await version()).toBe(first);
  });
});

describe("a conditional request", () => {
  it.each(["/Users", "/Groups"])("reads %s only if it changed", async (collection) => {
    const { send, createGroup } = await connect();
    const path = `${collection}/${collection === "/Users" ? "1001" : await createGroup("Team")}`;
    const etag = String((await send("GET", path)).headers["etag"]);
    const read = (condition: string) =>
      send("GET", path, undefined, { "if-none-match": condition });
    expect(await read(etag)).toMatchObject({ status: 304, text: "", headers: { etag } });
    expect((await read(`"x", ${etag.slice(2)}`)).status).toBe(304);
    expect((await read('W/"x"')).status).toBe(200);
  });

  it("writes only if no other request did", async () => {
    const { send, createUser, createGroup } = await connect();
    const user = `/Users/${await createUser()}`;
    const group = `/Groups/${await createGroup("Team")}`;
    const stale = { "if-match": 'W/"stale"' };
    const rename = patch({ op: "replace", value: { displayName: "Other" } });
    const refused = [
      await send("PUT", user, minimalUser(), stale),
      await send("PATCH", user, rename, stale),
      await send("DELETE", user, undefined, stale),
      await send("PATCH", group, rename, stale),
      await send("DELETE", group, undefined, stale),
    ];
    expect(refused.map(({ status }) => status)).toEqual([412, 412, 412, 412, 412]);
    expect((await send("GET", user)).body["displayName"]).toBeUndefined();

    const etag = String((await send("GET", user)).headers["etag"]);
    expect((await send("PATCH", user, rename, { "if-match": etag })).status).toBe(200);
    expect((await send("PATCH", user, rename, { "if-match": etag })).status).toBe(412);
    expect((await send("DELETE", user, undefined, { "if-match": "*" })).status).toBe(204);
  });
});
