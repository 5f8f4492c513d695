// The contract itself: whole, self-contained, and what is generated from it fresh.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString, COMMENT_HEADER } from "openapi-typescript";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as compiled from "#openapi/validators.generated.js";
import { schemaViolations } from "./schema-violations.ts";

const folder = new URL("../../openapi/", import.meta.url);
const text = readFileSync(new URL("interact-scim.yaml", folder), "utf8");
const contract = parse(text) as {
  readonly paths: Record<string, Record<string, { readonly operationId?: string }>>;
  readonly components: {
    readonly schemas: Record<string, unknown>;
    readonly examples: Record<string, { readonly value: unknown }>;
    readonly requestBodies: Record<string, Content>;
    readonly responses: Record<string, Partial<Content>>;
  };
};

interface Content {
  readonly content: Record<
    string,
    {
      readonly schema: { readonly $ref: string };
      readonly examples: Record<string, { readonly $ref: string }>;
    }
  >;
}

const nameOf = (reference: string) => reference.slice(reference.lastIndexOf("/") + 1);

/** Each example beside each schema that it is an example of. */
const exampleUses = [
  ...Object.entries(contract.components.requestBodies),
  ...Object.entries(contract.components.responses),
].flatMap(([body, { content = {} }]) =>
  Object.entries(content).flatMap(([mediaType, { schema, examples }]) =>
    Object.values(examples).map(
      (example) => [nameOf(example.$ref), nameOf(schema.$ref), body, mediaType] as const,
    ),
  ),
);

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

  it.each(exampleUses)("has an example %s that is a %s (%s as %s)", (example, schema) => {
    const validate = compiled[`validate${schema}` as keyof typeof compiled] as compiled.Validator;

    expect(
      schemaViolations(validate, contract.components.examples[example]?.value, "harness"),
    ).toEqual([]);
  });

  it("uses every example", () => {
    expect(new Set(exampleUses.map(([example]) => example))).toEqual(
      new Set(Object.keys(contract.components.examples)),
    );
  });

  it("has a validator for each schema", () => {
    const validators = Object.keys(contract.components.schemas).map((name) => `validate${name}`);

    expect(Object.keys(compiled)).toEqual(expect.arrayContaining(validators));
  });
});
