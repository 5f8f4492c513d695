// In which ways a request is spelt otherwise than its template. Each way is a sentence without anybody's value.

import { isJsonObject, parseJson } from "../wire/json.ts";
import { parameters } from "./kind.ts";
import type { Json, JsonObject } from "../wire/json.ts";
import type { RequestTemplate } from "../okta/request-template.ts";
import type { Form } from "./observed.ts";

export interface Spelt {
  /** Below the base URL, with its query; redacted. */
  readonly path: string;
  readonly body: Json | undefined;
  readonly form: Form;
}

/** Empty where the request is spelt as in the template. */
export function spellingDifferences(template: RequestTemplate, spelt: Spelt): string[] {
  return [
    ...pathDifferences(template, spelt),
    ...(spelt.form.compact === false ? ["the body holds spaces between its parts"] : []),
    ...bodyDifferences(template, spelt.body),
  ];
}

/** A value as a placeholder, as it was kept, or a blank. */
const blank = /‹[^›]*›|\{\{\w+\}\}/g;

function pathDifferences(template: RequestTemplate, { path, form }: Spelt): string[] {
  const [, wanted = ""] = template.path.split("?", 2);
  const [, given = ""] = path.split("?", 2);
  const ours = new Map(parameters(wanted));
  const theirs = new Map(parameters(given));
  const lacks = [...ours.keys()].filter((name) => !theirs.has(name));
  const more = [...theirs.keys()].filter((name) => !ours.has(name));
  const shared = (names: Iterable<string>, other: ReadonlyMap<string, string>) =>
    [...names].filter((name) => other.has(name)).join(", ");
  const [before, after] = [shared(ours.keys(), theirs), shared(theirs.keys(), ours)];
  return [
    ...lacks.map((name) => `the query lacks ${name}`),
    ...more.map((name) => `the query has ${name} too`),
    ...(before === after
      ? []
      : [`the query's parameters come in the order ${after}, not ${before}`]),
    ...[...ours].flatMap(([name, value]) => parameterDifference(name, value, theirs.get(name))),
    ...encodingDifference(template, form),
  ];
}

function parameterDifference(name: string, ours: string, theirs: string | undefined): string[] {
  if (theirs === undefined || /^\{\{\w+\}\}$/.test(ours)) return [];
  const [wanted, given] = [withoutValues(ours), withoutValues(theirs)];
  return wanted === given ? [] : [`${name} is written ${given}, not ${wanted}`];
}

function withoutValues(text: string): string {
  // A value that was kept stands between quotes.
  return text.replace(/(%22|")(?:(?!%22|").)*(%22|")/g, "$1…$2").replace(blank, "…");
}

function encodingDifference({ encoding = "percent" }: RequestTemplate, form: Form): string[] {
  if (form.encodings === undefined || form.encodings.includes(encoding)) return [];
  return [`the value in the filter is not encoded as ${encoding}`];
}

function bodyDifferences({ body }: RequestTemplate, given: Json | undefined): string[] {
  if (body === undefined) return given === undefined ? [] : ["it has a body"];
  if (given === undefined) return ["it has no body"];
  const ours = parseJson(body.replace(blank, "null"));
  return ours === undefined || ours === null ? [] : differences(ours, given, "");
}

/** Where ours is null there is a blank. */
function differences(ours: Json, given: Json, at: string): string[] {
  if (ours === null) return [];
  const place = at === "" ? "the body" : at;
  if (Array.isArray(ours)) {
    if (!Array.isArray(given)) return [`${place} is not a list`];
    const [mine, theirs] = [ours as readonly Json[], given as readonly Json[]];
    if (mine.length !== theirs.length)
      return [`${place} has ${theirs.length} elements, not ${mine.length}`];
    return mine.flatMap((each, index) =>
      differences(each, theirs[index] ?? null, `${at}/${index}`),
    );
  }
  if (isJsonObject(ours))
    return isJsonObject(given) ? objectDifferences(ours, given, at) : [`${place} is not an object`];
  if (ours === given) return [];
  return [`${place} is ${shown(given)}, not ${shown(ours)}`];
}

function objectDifferences(ours: JsonObject, given: JsonObject, at: string): string[] {
  const place = at === "" ? "the body" : at;
  const [mine, theirs] = [Object.keys(ours), Object.keys(given)];
  const lacks = mine.filter((name) => !theirs.includes(name));
  const more = theirs.filter((name) => !mine.includes(name));
  const order = (names: readonly string[], other: readonly string[]) =>
    names.filter((name) => other.includes(name)).join(", ");
  const [before, after] = [order(mine, theirs), order(theirs, mine)];
  return [
    ...lacks.map((name) => `${place} lacks ${name}`),
    ...more.map((name) => `${place} has ${name} too`),
    ...(before === after ? [] : [`${place} has its members in the order ${after}, not ${before}`]),
    ...mine.flatMap((name) => {
      const theirValue = given[name];
      return theirValue === undefined
        ? []
        : differences(ours[name] ?? null, theirValue, `${at}/${name}`);
    }),
  ];
}

/** Texts of ours and words of the protocol are told; anybody's value never. */
function shown(value: Json): string {
  if (typeof value === "string")
    return /^[\w:.]{0,80}$/.test(value) ? JSON.stringify(value) : "another text";
  return typeof value === "boolean" ? String(value) : "another value";
}
