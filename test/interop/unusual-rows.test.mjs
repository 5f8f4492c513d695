// Each freedom that a careless row accused, held against those rows: none is red. And with a fault of one of them
// beside it: that is red still.

import { beforeAll, describe, expect, it } from "vitest";
import { isAccusing, seenBeside } from "./accusations.mjs";
import { isRed } from "./disagreements.mjs";
import { judgedRows } from "./judged-rows.mjs";
import { token } from "./run-against.mjs";
import { startUnusual } from "./unusual-provider.mjs";
import { variants } from "./unusual-variants.mjs";

const freedoms = variants.filter(({ accused }) => accused !== undefined);
const told = ({ id, verdict, reason = "" }) => `${id} is ${verdict}: ${reason}`;
/** @type {Map<string, { id: string, verdict: string, reason?: string }[]>} */
let judged = new Map();

beforeAll(async () => {
  const held = new Map();
  for (const variant of freedoms) {
    const { contract = "guide", settings = {}, accused, name, fault } = variant;
    const one = { settings: { contract, ...settings } };
    const sound = await startUnusual(variant, token);
    held.set(name, { ...one, provider: sound, ids: accused });
    const faulty = await startUnusual(variant, token, fault);
    held.set(`${name}, ${fault}`, { ...one, provider: faulty, ids: seenBeside(variant) });
  }
  judged = await judgedRows(held);
}, 600_000);

describe("A provider with", () => {
  it.each(freedoms)("$name is accused by no row", ({ name, accused }) => {
    const rows = judged.get(name) ?? [];
    expect(rows.map(({ id }) => id).toSorted()).toEqual(accused.toSorted());
    expect(rows.filter(isAccusing).map(told)).toEqual([]);
  });

  it.each(freedoms)("$name is seen to be wrong with $fault", (variant) => {
    const rows = judged.get(`${variant.name}, ${variant.fault}`) ?? [];
    expect(rows.filter((row) => !isRed(row)).map(told)).toEqual([]);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(seenBeside(variant).toSorted());
  });
});
