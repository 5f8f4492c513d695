// A provider that is unusual in every legal way at once is accused of nothing. One way at a time: interop.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { accusations } from "./accusations.mjs";
import { allAtOnce } from "./unusual-variants.mjs";

const out = mkdtempSync(join(tmpdir(), "unusual-"));
afterAll(() => rmSync(out, { recursive: true, force: true, maxRetries: 3 }));

describe("A provider that is unusual in every legal way at once", () => {
  it("is accused of nothing, and judged", { timeout: 120_000 }, async () => {
    const { complaints, passed } = await accusations(allAtOnce(), out);
    expect(complaints).toEqual([]);
    expect(passed).toBeGreaterThan(140);
  });
});
