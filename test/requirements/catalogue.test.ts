// The catalogue's own rules: ids that last, statements that stand alone, exclusions with a reason.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { catalogue, requirementIds } from "../../src/requirements/catalogue.ts";
import { rfc7643 } from "../../src/requirements/rfc7643.ts";
import { rfc7644 } from "../../src/requirements/rfc7644.ts";

const requirements = fileURLToPath(new URL("../../src/requirements", import.meta.url));
const rows = requirementIds.map((id) => ({ id, ...catalogue[id] }));

describe("An id", () => {
  it("is written <source>-<section>/<slug>", () => {
    const form =
      /^(?:RFC764[34]-[1-9]\d*(?:\.[1-9]\d*)*|(?:OKTA|INTERACT)-[a-z]+(?:-[a-z]+)*)\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
    expect(requirementIds.filter((id) => !form.test(id))).toEqual([]);
  });

  it("of an RFC stands in one file only: nothing is lost where files are put together", async () => {
    const folders = ["rfc7643", "rfc7644"].map((name) => join(requirements, name));
    const files = folders.flatMap((folder) =>
      readdirSync(folder).map((file) => join(folder, file)),
    );
    const tables = await Promise.all(
      files.map((file) => import(pathToFileURL(file).href) as Promise<Record<string, object>>),
    );
    const single = tables.flatMap((table) =>
      Object.values(table).flatMap((each) => Object.keys(each)),
    );
    expect(single.toSorted()).toEqual(Object.keys({ ...rfc7643, ...rfc7644 }).toSorted());
  });

  it("is never renamed, and its level never changed unseen", async () => {
    const frozen = rows
      .map(({ id, level, excluded }) => [id, level, excluded ?? ""].join(" ").trim())
      .toSorted();
    await expect(`${frozen.join("\n")}\n`).toMatchFileSnapshot("frozen-rows.txt");
  });
});

describe("A statement", () => {
  it("is one sentence that ends in a full stop", () => {
    expect(rows.filter(({ statement }) => !/^[^.].*[.…]$/.test(statement))).toEqual([]);
  });

  it("is like no other", () => {
    const seen = new Map<string, string>();
    const twice = rows.filter(({ id, statement }) => {
      const before = seen.has(statement.toLowerCase());
      seen.set(statement.toLowerCase(), id);
      return before;
    });
    expect(twice.map(({ id }) => id)).toEqual([]);
  });

  it("bears no keyword of RFC 2119: the level says it", () => {
    const keyword = /\b(?:MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL)\b/;
    expect(rows.filter(({ statement }) => keyword.test(statement))).toEqual([]);
  });
});

describe("An exclusion", () => {
  it("is explained in a sentence, but for bulk and /Me, which the design leaves out", () => {
    const unexplained = rows.filter(
      ({ excluded, why }) =>
        excluded !== undefined && excluded !== "outside-surface" && why === undefined,
    );
    expect(unexplained.map(({ id }) => id)).toEqual([]);
  });

  it("names only rows that exist and are judged, where it hands on to other rows", () => {
    const named = rows.flatMap(({ id, why = "" }) =>
      [...why.matchAll(/(?:RFC764[34]|OKTA|INTERACT)-[\w.-]+\/[a-z0-9-]+/g)].map(([to]) => ({
        id,
        to,
      })),
    );
    const judged = new Set<string>(
      rows.filter(({ excluded }) => excluded === undefined).map(({ id }) => id),
    );
    expect(named.filter(({ to }) => !judged.has(to))).toEqual([]);
  });

  it("as outside the surface is for bulk operations and /Me alone", () => {
    const outside = rows.filter(({ excluded }) => excluded === "outside-surface");
    expect(outside.filter(({ id }) => !/bulk|RFC7644-3\.(?:7|11)/.test(id))).toEqual([]);
  });

  it("leaves no reason on a row that is judged", () => {
    expect(rows.filter(({ excluded, why }) => excluded === undefined && why)).toEqual([]);
  });
});

describe("An optional feature", () => {
  it("is named by rows of the RFCs only: a declaration excuses no row of Okta's or Interact's", () => {
    expect(rows.filter(({ id, requires }) => requires && !id.startsWith("RFC"))).toEqual([]);
  });
});
