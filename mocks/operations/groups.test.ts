// Groups, and membership seen from both sides.
import { describe, expect, it } from "vitest";
import { connect, minimalGroup, minimalUser, patch, values } from "../fixtures/connect.ts";
import type { Json } from "../../src/scim/resource.ts";

async function team() {
  const connected = await connect();
  const { send, createUser, createGroup } = connected;
  const ids = [
    await createUser({ displayName: "Ada" }),
    await createUser({ userName: "ben@example.com" }),
    await createUser({ displayName: "Chloe" }),
  ] as const;
  const group = await createGroup("Team", ids[0], ids[1]);
  const members = async (): Promise<unknown[]> => {
    const { body } = await send("GET", `/Groups/${group}`);
    return (body["members"] as { value: string }[]).map(({ value }) => value);
  };
  const change = (...operations: Parameters<typeof patch>) =>
    send("PATCH", `/Groups/${group}`, patch(...operations));
  return { ...connected, ids, group, members, change };
}

describe("createGroup", () => {
  it("answers 201 with its members by name", async () => {
    const { send, ids, group, baseUrl } = await team();
    const { body } = await send("GET", `/Groups/${group}`);
    expect(body).toMatchObject({
      displayName: "Team",
      members: [
        { value: ids[0], display: "Ada", type: "User", $ref: `${baseUrl}/Users/${ids[0]}` },
        { value: ids[1], display: "ben@example.com", type: "User" },
      ],
      meta: { resourceType: "Group", location: `${baseUrl}/Groups/${group}` },
    });
  });

  it("shows the group to each member, and to no other user", async () => {
    const { send, ids, group, baseUrl } = await team();
    const groups = [
      { value: group, $ref: `${baseUrl}/Groups/${group}`, display: "Team", type: "direct" },
    ];
    expect((await send("GET", `/Users/${ids[0]}`)).body["groups"]).toEqual(groups);
    expect((await send("GET", `/Users/${ids[2]}`)).body["groups"]).toBeUndefined();
  });

  it("ignores unknown members", async () => {
    const { send, ids } = await team();
    const sent = { ...minimalGroup("Others"), members: values(["nobody", ids[0]]) };
    const created = await send("POST", "/Groups", sent);
    expect(created.status).toBe(201);
    expect(created.body["members"]).toMatchObject([{ value: ids[0] }]);
  });

  it("refuses a name that is taken, letter case aside", async () => {
    const { send } = await team();
    const answer = await send("POST", "/Groups", minimalGroup("TEAM"));
    expect(answer).toMatchObject({ status: 409, body: { scimType: "uniqueness" } });
    expect(answer.body["detail"]).toContain("displayName");
  });

  it("needs a displayName", async () => {
    const { send } = await team();
    const answer = await send("POST", "/Groups", { ...minimalGroup("x"), displayName: null });
    expect(answer).toMatchObject({
      status: 400,
      body: { detail: "Missing attribute displayName" },
    });
  });
});

describe("patchGroup", () => {
  it("adds without replacing or doubling", async () => {
    const { change, members, ids } = await team();
    const answer = await change({ op: "add", path: "members", value: values([ids[0], ids[2]]) });
    expect(answer.status).toBe(200);
    expect(await members()).toEqual(ids);
  });

  it("leaves the group unchanged when the members pushed are there already", async () => {
    const { send, group, change, ids } = await team();
    const before = await send("GET", `/Groups/${group}`);
    await change({ op: "add", path: "members", value: values([ids[0], ids[1]]) });
    expect((await send("GET", `/Groups/${group}`)).body).toEqual(before.body);
  });

  it("removes the member that a filter names, and none if it names none", async () => {
    const { change, members, ids } = await team();
    const answer = await change(
      { op: "remove", path: `members[value eq "${ids[0]}"]` },
      { op: "remove", path: `members[value eq "${ids[2]}"]` },
      { op: "remove", path: 'members[value eq "nobody"]' },
    );
    expect(answer.status).toBe(200);
    expect(await members()).toEqual([ids[1]]);
  });

  it("ends what a user sees of the group with the membership", async () => {
    const { send, change, ids } = await team();
    await send("PATCH", `/Users/${ids[0]}`, patch({ op: "replace", path: "title", value: "x" }));
    await change({ op: "remove", path: `members[value eq "${ids[0]}"]` });
    expect((await send("GET", `/Users/${ids[0]}`)).body["groups"]).toBeUndefined();
  });

  it("replaces all members, with or without path, and empties", async () => {
    const { change, members, ids, group } = await team();
    await change({ op: "replace", path: "members", value: values([ids[2], "nobody"]) });
    expect(await members()).toEqual([ids[2]]);
    await change({ op: "replace", value: { members: [], id: group, displayName: "Team" } });
    expect(await members()).toEqual([]);
  });

  it("renames with the id in the value, and members keep it", async () => {
    const { send, change, group, ids } = await team();
    const answer = await change({ op: "replace", value: { id: group, displayName: "Crew" } });
    expect(answer.body).toMatchObject({ id: group, displayName: "Crew" });
    const { body } = await send("GET", `/Users/${ids[0]}`);
    expect(body["groups"]).toMatchObject([{ value: group, display: "Crew" }]);
  });

  it("keeps every change of many at once", async () => {
    const { send, createUser, createGroup } = await connect();
    const ids = await Promise.all(Array.from({ length: 20 }, () => createUser()));
    const group = await createGroup("All");
    const pushes = ids.map((id) =>
      send("PATCH", `/Groups/${group}`, patch({ op: "add", path: "members", value: values([id]) })),
    );
    await Promise.all(pushes);
    const { body } = await send("GET", `/Groups/${group}`);
    expect(body["members"]).toHaveLength(20);
  });
});

describe("membership", () => {
  it("outlives deactivation, seen from both sides", async () => {
    const { send, group, members, ids } = await team();
    await send("PATCH", `/Users/${ids[0]}`, patch({ op: "replace", value: { active: false } }));
    expect(await members()).toContain(ids[0]);
    const { body } = await send("GET", `/Users/${ids[0]}`);
    expect(body).toMatchObject({ active: false, groups: [{ value: group }] });
  });

  it("can't be written from the user's side", async () => {
    const { send, group, members, ids } = await team();
    const operation = { op: "add", path: "groups", value: [{ value: group }] };
    const answer = await send("PATCH", `/Users/${ids[2]}`, patch(operation));
    expect(answer).toMatchObject({ status: 400, body: { scimType: "mutability" } });
    await send("PUT", `/Users/${ids[0]}`, { ...minimalUser(), groups: [] });
    expect(await members()).toEqual([ids[0], ids[1]]);
  });

  it("may hold groups, which leave with their deletion", async () => {
    const { send, createGroup, group } = await team();
    const parent = await createGroup("Parent", group);
    const read = async (): Promise<Json | undefined> =>
      (await send("GET", `/Groups/${parent}`)).body["members"];
    expect(await read()).toMatchObject([{ value: group, type: "Group", display: "Team" }]);
    expect((await send("DELETE", `/Groups/${group}`)).status).toBe(204);
    expect(await read()).toEqual([]);
  });
});

describe("replaceGroup", () => {
  it("replaces the members that are sent, and keeps them where none are", async () => {
    const { send, group, members, ids } = await team();
    const sent = { ...minimalGroup("Team"), members: values([ids[2]]) };
    expect((await send("PUT", `/Groups/${group}`, sent)).status).toBe(200);
    expect(await members()).toEqual([ids[2]]);
    await send("PUT", `/Groups/${group}`, minimalGroup("Renamed"));
    expect(await members()).toEqual([ids[2]]);
    await send("PUT", `/Groups/${group}`, { ...minimalGroup("Renamed"), members: [] });
    expect(await members()).toEqual([]);
  });
});

it("a deleted group is gone from lookups and users", async () => {
  const { send, group, ids } = await team();
  expect((await send("DELETE", `/Groups/${group}`)).status).toBe(204);
  expect((await send("GET", `/Groups/${group}`)).status).toBe(404);
  expect((await send("GET", `/Users/${ids[0]}`)).body["groups"]).toBeUndefined();
  const found = await send("GET", "/Groups?filter=displayName%20eq%20%22Team%22");
  expect(found).toMatchObject({ status: 200, body: { totalResults: 0 } });
});

it("a large group takes a push of a hundred", async () => {
  const { send, createGroup, provider } = await connect({ seed: { users: 10_000 } });
  const everyone = [...provider.tables.users.all()].map(({ id }) => id);
  const group = await createGroup("Everyone", ...everyone.slice(0, 9_900));
  const operation = { op: "add", path: "members", value: values(everyone.slice(-101)) };
  const answer = await send(
    "PATCH",
    `/Groups/${group}?excludedAttributes=members`,
    patch(operation),
  );
  expect(answer.status).toBe(200);
  expect(provider.tables.groups.get(group)?.memberIds.size).toBe(10_001);
});
