// An exchange as text that is the same in the next run, where the provider does the same: what differs
// from run to run (ids, the run's own mark, moments, versions, who else is there) becomes a placeholder.

import { jsonLines } from "../page/json-lines.ts";
import type { Exchange, HeaderField, RecordedBody } from "../../wire/exchange.ts";
import type { Result } from "../result.ts";

/** The rest are the connection's, or tell the time. */
const compared =
  /^(content-type|location|content-location|etag|www-authenticate|retry-after|allow)$/i;

/**
 * A function over the exchanges of one test, in order: the same id becomes the same placeholder.
 * @returns lines: the request's, an empty one, the response's
 */
export function settler({ run }: Pick<Result, "run">): (exchange: Exchange) => string[] {
  const ids = new Map<string, string>();
  const mark = new RegExp(escaped(run.id), "gi");
  const base = run.target.replace(/\/+$/, "");
  const origin = new URL(run.target).origin;

  const text = (value: string): string =>
    value
      .replaceAll(base, "{target}")
      .replaceAll(origin, "{origin}")
      .replace(mark, "{run}")
      .replace(/(?<![1-9])97\d{13}(?!\d)/g, "{number}")
      .replace(
        /\d{4}-\d\d-\d\dT\d\d(?::|%3A)\d\d(?::|%3A)\d\d(?:\.\d+)?(?:Z|(?:[+-]|%2B)\d\d:?\d\d)?/gi,
        "{moment}",
      )
      .replace(/(?:W\/)?\\?"[0-9a-f]{8,64}\\?"/g, "{version}")
      .replace(/•+/g, "•")
      .split(/([/"\\?&=,\s[\]])/)
      .map((part) => ids.get(part) ?? part)
      .join("");

  return ({ request, response, failure }) => {
    for (const id of [...idsIn(request.url), ...idsOf(response?.body)]) {
      if (!ids.has(id)) ids.set(id, `{id ${ids.size + 1}}`);
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

function headerLine([name, value]: HeaderField): string {
  return `${name.toLowerCase()}: ${value}`;
}

/** Who else is there, and who of another test, is no matter of this one. */
function isListOfEverybody(url: string): boolean {
  const [path = "", query = ""] = url.split("?", 2);
  return /\/(Users|Groups|\.search)?$/i.test(path) && !/filter=/.test(query);
}

function bodyLines(body: RecordedBody | undefined, everybody = false): string[] {
  if (body === undefined) return [];
  if (body.cutFrom !== undefined) return ["{a long body}"];
  const lines = jsonLines(body.text) ?? [{ text: body.text, pointer: "" }];
  const own = everybody
    ? lines.filter(({ pointer }) => !/^\/(resources|totalresults|itemsperpage)\b/i.test(pointer))
    : lines;
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
