// Matchers over /ResourceTypes and /Schemas (RFC 7643 §6, §7; RFC 7644 §4).

import type { Answer } from "../../src/wire/answer.ts";
import { attribute, listAt } from "../attribute.ts";
import { outcome, where } from "./shown.ts";

/** An attribute as /Schemas describes it, or a sub-attribute of one. */
export interface Described {
  readonly name: string;
  readonly type: unknown;
  readonly multiValued: unknown;
  /** Characteristics as they stand there (RFC 7643 §2.2). */
  readonly required: unknown;
  readonly caseExact: unknown;
  readonly mutability: unknown;
  readonly returned: unknown;
  readonly uniqueness: unknown;
  readonly subAttributes: readonly Described[];
  /** The URN of the schema that it stands in. */
  readonly schema: string;
  readonly isSubAttribute: boolean;
}

/** What a 200 lists; undefined for anything else. */
function listed(answer: Answer): readonly unknown[] | undefined {
  const resources = attribute(answer.json, "Resources");
  return answer.status === 200 && Array.isArray(resources) ? resources : undefined;
}

function described(resources: readonly unknown[]): Described[] {
  return resources.flatMap((schema) => {
    const urn = String(attribute(schema, "id"));
    return below(attribute(schema, "attributes"), urn, false);
  });
}

function below(list: unknown, schema: string, isSubAttribute: boolean): Described[] {
  if (!Array.isArray(list)) return [];
  return list.map((each: unknown) => ({
    name: String(attribute(each, "name")),
    type: attribute(each, "type"),
    multiValued: attribute(each, "multiValued"),
    required: attribute(each, "required"),
    caseExact: attribute(each, "caseExact"),
    mutability: attribute(each, "mutability"),
    returned: attribute(each, "returned"),
    uniqueness: attribute(each, "uniqueness"),
    subAttributes: below(attribute(each, "subAttributes"), schema, true),
    schema,
    isSubAttribute,
  }));
}

const flat = (attributes: readonly Described[]): Described[] =>
  attributes.flatMap((each) => [each, ...flat(each.subAttributes)]);

const isCore = (urn: string) => /:schemas:core:2\.0:/i.test(urn);

/** The parts of a value that are not as described: `.value`, or nothing before it for the value itself. */
function otherThan(described: Described, value: unknown): string[] {
  // null and an empty list are no value (RFC 7643 §2.5).
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return described.multiValued === true ? [""] : one(described, value);
  if (described.multiValued === false && value.length > 0) return [""];
  return [...new Set(value.flatMap((each) => one(described, each)))];
}

function one({ type, subAttributes }: Described, value: unknown): string[] {
  if (lower(type) === "complex" && typeof value === "object" && !Array.isArray(value)) {
    return subAttributes.flatMap((each) =>
      otherThan(each, attribute(value, each.name)).map((part) => `.${each.name}${part}`),
    );
  }
  const kind = kinds[lower(type)];
  return kind === undefined || kind === typeof value ? [] : [""];
}

/** What JSON has for each data type (RFC 7643 §2.3). */
const kinds: Readonly<Record<string, string>> = {
  ...{ string: "string", datetime: "string", binary: "string", reference: "string" },
  ...{ boolean: "boolean", integer: "number", decimal: "number", complex: "object" },
};

const lower = (value: unknown) => String(value).toLowerCase();

function texts(resources: readonly unknown[], name: string): unknown[] {
  return resources.map((each) => attribute(each, name));
}

/** Where each thing listed has this attribute. */
function eachAt(answer: Answer, name: string): string[] {
  return where(answer, ...(listed(answer) ?? []).map((_, index) => `Resources.${index}.${name}`));
}

export const discoveryMatchers = {
  /** One of the resource types has this name and, with or without a slash before it, this endpoint. */
  toServe(answer: Answer, name: string, endpoint: string) {
    const types = listed(answer) ?? [];
    const own = types.filter((type) => attribute(type, "name") === name);
    const endpoints = texts(own, "endpoint").map((each) => String(each).replace(/^\//, ""));
    const received = own.length === 0 ? outcome(answer) : JSON.stringify(endpoints);
    const expected = `${name} at ${endpoint}`;
    return {
      pass: endpoints.includes(endpoint),
      expected,
      received,
      at: where(answer, "Resources"),
    };
  },

  /** The resource type of this name has an extension with this URN and, where one is given, this `required`. */
  toExtend(answer: Answer, type: string, urn: string, required?: boolean) {
    const types = listed(answer) ?? [];
    const own = types.find((each) => attribute(each, "name") === type);
    const found = listAt(own, "schemaExtensions").find(
      (each) => lower(attribute(each, "schema")) === lower(urn),
    );
    const marked = attribute(found, "required");
    const pass = found !== undefined && (required === undefined || marked === required);
    const expected = `${type} extended by ${urn}${required === undefined ? "" : `, required ${required}`}`;
    const received = own === undefined ? outcome(answer) : JSON.stringify(found ?? "not there");
    return { pass, expected, received, at: where(answer, "Resources") };
  },

  /** The list has schemas with these URNs as id. */
  toListSchemas(answer: Answer, ...urns: string[]) {
    const ids = texts(listed(answer) ?? [], "id").map(lower);
    const missing = urns.filter((urn) => !ids.includes(lower(urn)));
    const pass = listed(answer) !== undefined && urns.length > 0 && missing.length === 0;
    const received = listed(answer) === undefined ? outcome(answer) : `none of ${String(missing)}`;
    return { pass, expected: `schemas ${String(urns)}`, received, at: eachAt(answer, "id") };
  },

  /** The list has at least one schema, each has a URI as its id, and no two have the same. */
  toListSchemasByURI(answer: Answer) {
    const ids = texts(listed(answer) ?? [], "id");
    const areURIs = ids.every((id) => /^[a-z][a-z0-9+.-]*:./i.test(String(id)));
    const pass = ids.length > 0 && areURIs && new Set(ids.map(lower)).size === ids.length;
    const received = ids.length === 0 ? outcome(answer) : JSON.stringify(ids);
    return { pass, expected: "another URI as id of each", received, at: eachAt(answer, "id") };
  },

  /** No schema has an id that begins so. */
  toListNoSchema(answer: Answer, prefix: string) {
    const ids = texts(listed(answer) ?? [], "id").map(lower);
    const found = ids.filter((id) => id.startsWith(prefix));
    const pass = ids.length > 0 && found.length === 0;
    const received = ids.length === 0 ? outcome(answer) : String(found);
    return { pass, expected: `no ${prefix}…`, received, at: eachAt(answer, "id") };
  },

  /** The schemas describe attributes, and of each one this holds. */
  toDescribeOnly(answer: Answer, what: string, holds: (attribute: Described) => boolean) {
    const all = flat(described(listed(answer) ?? []));
    const wrong = all.filter((each) => !holds(each)).map((each) => `${each.schema}:${each.name}`);
    const pass = all.length > 0 && wrong.length === 0;
    const received = all.length === 0 ? outcome(answer) : wrong.slice(0, 5).join(", ");
    return { pass, expected: what, received, at: where(answer) };
  },

  /** A resource whose values are as its schemas describe them; what they don't describe isn't judged. */
  toBeAsDescribed(answer: Answer, schemas: Answer) {
    const urns = listAt(answer.json, "schemas").map(lower);
    const known = described(listed(schemas) ?? []).filter(({ schema }) =>
      urns.includes(lower(schema)),
    );
    const wrong = known.flatMap(({ schema, ...each }) => {
      const path = isCore(schema) ? each.name : `${schema}:${each.name}`;
      return otherThan({ schema, ...each }, attribute(answer.json, path)).map(
        (part) => `${path}${part}`,
      );
    });
    const received = known.length === 0 ? outcome(schemas) : `otherwise: ${wrong.join(", ")}`;
    const pass = known.length > 0 && wrong.length === 0;
    return { pass, expected: "values as /Schemas describes them", received, at: where(answer) };
  },

  /** One of the attributes described is like this. */
  toDescribeOne(answer: Answer, what: string, holds: (attribute: Described) => boolean) {
    const all = flat(described(listed(answer) ?? []));
    const received = all.length === 0 ? outcome(answer) : `none of ${all.length}`;
    return { pass: all.some(holds), expected: what, received, at: where(answer) };
  },

  /** totalResults is the number of Resources, and there are some. */
  toCountItsResources(answer: Answer) {
    const held = (listed(answer) ?? []).length;
    const total = attribute(answer.json, "totalResults");
    const received = held === 0 ? outcome(answer) : `totalResults ${JSON.stringify(total)}`;
    const pass = held > 0 && total === held;
    return { pass, expected: `totalResults ${held}`, received, at: where(answer, "totalResults") };
  },

  /** The same names as in another answer, in whatever order. */
  toNameTheSameAs(answer: Answer, other: Answer) {
    const [names = [], others = []] = [answer, other].map((each) =>
      texts(listed(each) ?? [], "name")
        .map(String)
        .sort(),
    );
    const pass = others.length > 0 && JSON.stringify(names) === JSON.stringify(others);
    const received = listed(answer) === undefined ? outcome(answer) : JSON.stringify(names);
    return { pass, expected: JSON.stringify(others), received, at: eachAt(answer, "name") };
  },

  /** Answers with one resource each, known by these ids or, for lack of one, names: in this order, in any letter case. */
  toBeKnownBy(answers: readonly Answer[], ...names: readonly string[]) {
    const known = answers.map(({ json }) => attribute(json, "id") ?? attribute(json, "name"));
    const wrong = known.findIndex((name, index) => lower(name) !== lower(names[index]));
    const pass = wrong < 0 && known.length === names.length;
    const exchange = answers[wrong]?.exchange.id;
    const expected = JSON.stringify(names);
    return { pass, expected, received: JSON.stringify(known), at: ["/id"], exchange };
  },
};
