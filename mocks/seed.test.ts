// Who is there before the first request.
import { describe, expect, it } from "vitest";
import { createProvider } from "./create-provider.ts";
import { seeded } from "./seed.ts";

const clock = (): Date => new Date(0);

describe.each(["guide", "field-mapping", "core"] as const)("the seed under %s", (contract) => {
  it("is what the engine would have accepted", () => {
    const provider = createProvider({ token: "t", contract, seed: { users: 3 } });
    for (const { attributes } of provider.tables.users.all()) {
      expect(provider.engine.validateResource(attributes, provider.resourceTypes.user)).toEqual(
        attributes,
      );
    }
  });

  it("is the same every time", () => {
    const users = () => {
      const provider = createProvider({ token: "t", contract, clock, seed: { users: 20 } });
      return [...provider.tables.users.all()];
    };
    expect(users()).toEqual(users());
  });

  it("holds groups that the engine would have accepted", () => {
    const { engine, resourceTypes, tables } = createProvider({
      token: "t",
      contract,
      seed: { groups: 3 },
    });
    expect(tables.groups.size).toBe(3);
    for (const { attributes } of tables.groups.all()) {
      expect(engine.validateResource(attributes, resourceTypes.group)).toEqual(attributes);
    }
  });
});

it("the pre-existing user is the first, and the only one by default", () => {
  const { tables } = createProvider({ token: "t" });
  expect(tables.users.size).toBe(1);
  const [id] = tables.users.idsByUserName(seeded.preexisting.userName);
  expect(id).toBe("1001");
  expect(tables.users.idsByUid(seeded.preexisting.externalId)).toEqual([id]);
});

it("holds 200,000 users and finds each by address", () => {
  const { tables } = createProvider({ token: "t", seed: { users: 200_000 } });
  expect(tables.users.size).toBe(200_001);
  expect(tables.users.idsByEmail("USER200000@example.com")).toHaveLength(1);
});
