import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { Crossing } from "./crossing.ts";

const never = 60_000;

/** Which requests have continued by now; the others wait for longer than any test. */
async function gone(...waits: readonly Promise<void>[]): Promise<boolean[]> {
  const tick = sleep(20).then(() => false);
  return Promise.all(waits.map((wait) => Promise.race([wait.then(() => true), tick])));
}

describe("A crossing", () => {
  it("lets two continue as soon as both are there", async () => {
    const crossing = new Crossing();
    const first = crossing.meet("7", never);
    expect(await gone(first)).toEqual([false]);
    expect(await gone(first, crossing.meet("7", never))).toEqual([true, true]);
  });

  it("brings together only those for the same resource", async () => {
    const crossing = new Crossing();
    const waits = [crossing.meet("7", never), crossing.meet("8", never)];
    expect(await gone(...waits)).toEqual([false, false]);
    expect(await gone(...waits, crossing.meet("8", never))).toEqual([false, true, true]);
    await crossing.meet("7", never);
  });

  it("lets a single request continue in the end, and doesn't wait for one that has left", async () => {
    const crossing = new Crossing();
    expect(await gone(crossing.meet("7", 1))).toEqual([true]);
    const next = crossing.meet("7", never);
    expect(await gone(next)).toEqual([false]);
    await crossing.meet("7", never);
  });
});
