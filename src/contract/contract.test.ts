// The contract itself: whole, self-contained, and what is generated from it fresh.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString, COMMENT_HEADER } from "openapi-typescript";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as compiled from "#openapi/validators.generated.js";

const folder = new URL("../../openapi/", import.meta.url);
const text = readFileSync(new URL("interact-scim.yaml", folder), "utf8");
const contract = parse(text) as {
  readonly paths: Record<string, Record<string, { readonly operationId?: string }>>;
  readonly components: { readonly schemas: Record<string, unknown> };
};

describe("the contract", () => {
  it("has fresh types", async () => {
    const types = astToString(await openapiTS(new URL("interact-scim.yaml", folder)));

    expect(readFileSync(new URL("types.d.ts", folder), "utf8")).toBe(`${COMMENT_HEADER}${types}`);
  });

  it("has fresh validators", () => {
    const script = fileURLToPath(new URL("build-validators.mjs", folder));

    expect(() => execFileSync(process.execPath, [script, "--check"])).not.toThrow();
  });

  it("refers to nothing outside itself", () => {
    const references = [...text.matchAll(/\$ref: "([^"]*)"/g)].map(([, target]) => target);

    expect(references.length).toBeGreaterThan(100);
    expect(references.filter((target) => !target?.startsWith("#/"))).toEqual([]);
  });

  it("has each operation in the compiled table", () => {
    const ids = Object.values(contract.paths)
      .flatMap((item) => Object.values(item))
      .flatMap(({ operationId }) => operationId ?? []);

    expect(compiled.operations.map(({ operationId }) => operationId)).toEqual(ids);
    expect(ids).toHaveLength(21);
  });

  it("has a validator for each schema", () => {
    const validators = Object.keys(contract.components.schemas).map((name) => `validate${name}`);

    expect(Object.keys(compiled)).toEqual(expect.arrayContaining(validators));
  });
});
