import { describe, expect, it } from "vitest";
import { createOktaClient } from "../client.ts";
import { testAppMapping } from "../test-app-mapping.ts";
import { scriptedProvider, type Scripted } from "../testing/scripted-provider.ts";

const entries = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: String(from + index) }));

const page = (total: number | string, from: number, count: number): Scripted => ({
  status: 200,
  text: `{"totalResults":${total},"Resources":${JSON.stringify(entries(from, count))}}`,
});

/** So many full pages, no entry twice. */
const full = (total: number, pages: number) =>
  Array.from({ length: pages }, (_, at) => page(total, 1 + at * 100, 100));

function importing(script: readonly Scripted[], first?: number) {
  const provider = scriptedProvider(...script);
  const okta = createOktaClient(provider, { token: "t", mapping: testAppMapping });
  return okta.importUsers(first === undefined ? {} : { first });
}

describe("An import", () => {
  it("reads every page, and says how many entries these should hold", async () => {
    const walk = await importing([page(240, 1, 100), page(240, 101, 100), page(240, 201, 40)]);
    expect(walk).toMatchObject({ complete: true, announced: 240, totals: [240, 240, 240] });
    expect(walk.endless).toBeUndefined();
  });

  it("that reads five pages and the last knows how many these should hold", async () => {
    const pages = [1, 101, 201, 301, 401].map((from) => page(950, from, 100));
    const walk = await importing([...pages, page(950, 901, 50)], 5);
    expect(walk).toMatchObject({ complete: false, announced: 550 });
    expect(walk.resources.length).toBe(550);
  });

  it.each([undefined, 5])("of a list that grows with each page ends (%s)", async (first) => {
    const growing = Array.from({ length: 99 }, (_, at) => page(200 + at * 100, at * 100, 100));
    const walk = await importing(growing, first);
    expect(walk.endless).toMatch(/^totalResults grew from 200 to \d+ in 8 pages, and there was no/);
  });

  it("of a list that promises more than it holds ends at its first empty page", async () => {
    const walk = await importing([page(1e9, 1, 100), page(1e9, 101, 40), page(1e9, 201, 0)]);
    expect(walk.endless).toBe("the page from 201 on is empty, and totalResults is 1000000000");
  });

  it.each([undefined, 5])("of a list longer than any is no list's (%s)", async (first) => {
    const walk = await importing(full(1e9, 1002), first);
    expect(walk.answers.length).toBeLessThan(1002);
    expect(walk.endless).toBe("totalResults is 1000000000: no list of users or groups is so long");
  });

  it.each([undefined, 5])("of one page again and again says so (%s)", async (first) => {
    const walk = await importing(
      Array.from({ length: 1001 }, () => page(150_000, 1, 100)),
      first,
    );
    const [entries, pages] = first === undefined ? ["100000 of 100100", 1001] : ["500 of 600", 6];
    expect(walk.endless).toBe(`${entries} entries of ${pages} pages had come before`);
  });

  it("of 150 000 users ends at its bound, which is no fault of theirs", async () => {
    const walk = await importing(full(150_000, 1001));
    expect(walk).toMatchObject({ outcome: "imported", complete: false, announced: 100_100 });
    expect(walk.endless).toBeUndefined();
    expect(walk.bound).toBe("a walk reads 1000 pages and the last");
  });

  it("of 150 000 users that grows meanwhile comes to an end", async () => {
    const more = Array.from({ length: 999 }, (_, at) =>
      page(150_100 + at * 100, 1e6 + at * 100, 100),
    );
    const walk = await importing([...full(150_000, 1000), ...more]);
    expect(walk.endless).toMatch(/^totalResults grew from 150000 to \d+ in 1106 pages/);
  });

  it.each(["1e400", "1e300", "2.5", '"240"', "null"])("stops at a total of %s", async (total) => {
    const walk = await importing([page(total, 1, 100)]);
    expect(walk).toMatchObject({ outcome: "stopped", complete: false });
  });

  it("keeps no more than a run has room for", async () => {
    const large = {
      status: 200,
      text: `{"totalResults":9000,"Resources":[{"id":"1"}]${" ".repeat(15e6)}}`,
    };
    const walk = await importing(Array.from({ length: 20 }, () => large));
    expect(walk.answers.length).toBe(4);
    expect(walk).toMatchObject({ outcome: "imported", complete: false });
    expect(walk.bound).toBe("a walk keeps 48 MiB");
  });
});
