import { describe, expect, it } from "vitest";
import { createStore } from "./resource-store.mjs";

describe("the store under SCIMMY", () => {
  it("gives each resource an id of its own and keeps every attribute", () => {
    const store = createStore("userName");
    const first = store.put({ userName: "ann", title: "Dr" });
    const second = store.put({ userName: "bob" });

    expect(store.get(first.id)).toMatchObject({ userName: "ann", title: "Dr" });
    expect(second.id).not.toBe(first.id);
    expect(store.list().map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it("replaces a resource whole, under its id and its time of creation", () => {
    const store = createStore("userName");
    const first = store.put({ userName: "ann", title: "Dr" });

    const replaced = store.put({ userName: "ann" }, first);

    expect(replaced.id).toBe(first.id);
    expect(replaced.meta.created).toBe(first.meta.created);
    expect(store.get(first.id)).not.toHaveProperty("title");
  });

  it("ignores letter case and Unicode form in unique values, and lets a resource keep its own", () => {
    const store = createStore("userName");
    const { id } = store.put({ userName: "ann" });

    expect(store.isTaken({ userName: "ANN" })).toBe(true);
    expect(store.isTaken({ userName: "ANN" }, id)).toBe(false);
    store.put({ userName: "zo\u00eb" });
    expect(store.isTaken({ userName: "zoe\u0308" })).toBe(true);
    expect(createStore().isTaken({ displayName: "x" })).toBe(false);
  });

  it("forgets what is removed", () => {
    const store = createStore("userName");
    const { id } = store.put({ userName: "ann" });

    expect(store.remove(id)).toBe(true);
    expect(store.get(id)).toBeUndefined();
    expect(store.remove(id)).toBe(false);
  });
});
