// An exchange as text that is the same in the next run, where the provider does the same: what differs
// from run to run (ids, the run's own mark, moments, versions, who else is there) becomes a placeholder.

import { isJsonObject, parseJson } from "../../wire/json.ts";
import { jsonLines } from "../page/json-lines.ts";
import type { Exchange, HeaderField, RecordedBody } from "../../wire/exchange.ts";
import type { Result } from "../result.ts";

/** The rest are the connection's, or tell the time. */
const compared =
  /^(content-type|location|content-location|etag|www-authenticate|retry-after|allow)$/i;

/**
 * A function for each test, over its exchanges in order: the same id becomes the same placeholder.
 * @returns lines: the request's, an empty one, the response's
 */
export function settler({
  run,
  exchanges,
}: Pick<Result, "run" | "exchanges">): () => (exchange: Exchange) => string[] {
  const created = new Set(exchanges.flatMap(createdBy));
  // Runs that were merged have a mark each.
  const marks = run.id.split("+").map(escaped).join("|");
  return () =>
    settlerOfTest(run, created, new RegExp(`(?:${marks})(\\.?[a-z0-9]{6}(?:\\d{3})?)?`, "gi"));
}

function settlerOfTest(
  run: Result["run"],
  created: ReadonlySet<string>,
  mark: RegExp,
): (exchange: Exchange) => string[] {
  const ids = new Map<string, string>();
  const madeUp = new Map<string, string>();
  const base = run.target.replace(/\/+$/, "");
  const origin = new URL(run.target).origin;

  const text = (value: string): string =>
    value
      .replaceAll(base, "{target}")
      .replaceAll(origin, "{origin}")
      .replace(
        mark,
        (_found, name: string | undefined) =>
          `{run}${name === undefined ? "" : numbered(madeUp, name, "name")}`,
      )
      .replace(/(?<![1-9]|(?<!%2)2)97\d{13}(?!\d)/g, "{number}")
      .replace(
        /\d{4}-\d\d-\d\dT\d\d(?::|%3A)\d\d(?::|%3A)\d\d(?:\.\d+)?(?:Z|(?:[+-]|%2B)\d\d:?\d\d)?/gi,
        "{moment}",
      )
      .replace(/(?:W\/)?\\?"[0-9a-f]{8,64}\\?"/g, "{version}")
      .replace(/•+/g, "•")
      .split(/([/"\\?&=,\s[\]])/)
      .map((part) => {
        const id = part.replace(/^0+/, "");
        if (created.has(id)) return part.replace(id, numbered(ids, id, "id "));
        return ids.get(part) ?? part;
      })
      .join("");

  return ({ request, response, failure }) => {
    for (const id of [...idsIn(request.url), ...idsOf(response?.body)]) {
      numbered(ids, id, "id ");
    }
    const sent = [`${request.method} ${text(request.url)}`, ...bodyLines(request.body)];
    const line =
      response === undefined ? `no answer: ${failure?.kind ?? ""}` : `${response.status}`;
    const headers = (response?.headers ?? [])
      .filter(([name]) => compared.test(name))
      .map(headerLine);
    const everybody = isListOfEverybody(request.url);
    const came = [line, ...headers.sort(), ...bodyLines(response?.body, everybody)];
    return text([...sent, "", ...came].join("\n")).split("\n");
  };
}

/** The placeholder of a value: the first that is met gets 1. */
function numbered(known: Map<string, string>, value: string, kind: string): string {
  const placeholder = known.get(value) ?? `{${kind}${known.size + 1}}`;
  known.set(value, placeholder);
  return placeholder;
}

/** The id that a create was answered with. */
function createdBy({ request, response }: Exchange): string[] {
  if (request.method !== "POST" || response?.status !== 201) return [];
  const body = parseJson(response.body?.text ?? "");
  const id = isJsonObject(body) ? body["id"] : undefined;
  return typeof id === "string" ? [id] : [];
}

function headerLine([name, value]: HeaderField): string {
  return `${name.toLowerCase()}: ${value}`;
}

/** Who else is there, and who of another test, is no matter of this one. */
function isListOfEverybody(url: string): boolean {
  const [path = "", query = ""] = url.split("?", 2);
  return (
    /\/(Users|Groups|\.search)?$/i.test(path) && !/filter=[^&%]+(?:%5B[^&%]+)?%20eq%20/i.test(query)
  );
}

/** Without who else is there; and tests that share a user put them into groups at the same time. */
function bodyLines(body: RecordedBody | undefined, everybody = false): string[] {
  if (body === undefined) return [];
  if (body.cutFrom !== undefined) return ["{a long body}"];
  const lines = jsonLines(body.text) ?? [{ text: body.text, pointer: "" }];
  const others = everybody ? /^\/(groups|resources|totalresults|itemsperpage)\b/i : /^\/groups\//i;
  const own = lines.filter(({ pointer }) => !others.test(pointer));
  return own.map((line) =>
    /\/version$/i.test(line.pointer) ? line.text.replace(/: ".*"/, ': "{version}"') : line.text,
  );
}

function idsIn(url: string): string[] {
  const id = /\/(?:Users|Groups)\/([^/?]+)/i.exec(url)?.[1];
  return id === undefined || id === ".search" ? [] : [id];
}

/** Only what stands as an id: not every number of a body is one. */
function idsOf(body: RecordedBody | undefined): string[] {
  const found = (body?.text ?? "").matchAll(
    /"(?:id|value)":"([^"]+)","?(?:\$ref|externalId|userName|displayName|meta|members|schemas)?/g,
  );
  return [...found].flatMap(([, id]) =>
    id !== undefined && /^[\w-]+$/.test(id) && /\d/.test(id) ? id : [],
  );
}

function escaped(text: string): string {
  return text.replace(/[^\w]/g, String.raw`\$&`);
}
