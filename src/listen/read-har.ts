// Reads an HTTP Archive 1.2 of any proxy or browser as exchanges that passed.

import { asText } from "./as-text.ts";
import { isJsonObject, parseJson } from "../wire/json.ts";
import { UnreadableRecording } from "./read-recording.ts";
import type { Json, JsonObject } from "../wire/json.ts";
import type { Passed } from "./passed.ts";

export interface ReadHar {
  /** What stands before /Users and /Groups in its addresses. */
  readonly base: URL;
  readonly passed: readonly Passed[];
}

/** What reads a file. */
export type Read = (file: string) => Buffer;

/**
 * @param target base URL, where it is known
 * @throws UnreadableRecording; what `read` throws where it refuses the file
 */
export function readHar(file: string, read: Read, target?: URL): ReadHar {
  const text = textOf(file, read);
  // An address with a placeholder is none any more, and would be held against the target.
  if (/‹[a-z-]+[^:‹›]{0,9}:[0-9a-f]{10}/.test(text)) {
    throw new UnreadableRecording(
      `${file} has placeholders for values: give the folder of the recording`,
    );
  }
  const json = parseJson(text);
  const log = isJsonObject(json) ? json["log"] : undefined;
  const entries = isJsonObject(log) ? log["entries"] : undefined;
  if (!Array.isArray(entries))
    throw new UnreadableRecording(`${file} is not a HAR: it has no log.entries`);
  const list = (entries as readonly Json[]).filter(isJsonObject);
  const base =
    target ?? list.map((entry) => baseIn(asText(at(entry, "request", "url"), ""))).find(Boolean);
  if (base === undefined) {
    throw new UnreadableRecording(
      `${file} has no request to /Users or /Groups: name the base URL with --target`,
    );
  }
  return { base, passed: list.flatMap((entry, index) => passedOf(entry, index + 1)) };
}

function textOf(file: string, read: Read): string {
  try {
    return read(file).toString("utf8");
  } catch (error) {
    // Of node:fs; any other is a refusal, and says why.
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new UnreadableRecording(
      `${file} can't be read: name the folder of a recording, or a .har file`,
    );
  }
}

function baseIn(url: string): URL | undefined {
  const [, base] =
    /^(https?:\/\/[^?#]*?)\/(?:Users|Groups|ServiceProviderConfig)(?:[/?]|$)/.exec(url) ?? [];
  return base !== undefined && URL.canParse(base) ? new URL(base) : undefined;
}

function passedOf(entry: JsonObject, number: number): Passed[] {
  const address = asText(at(entry, "request", "url"), "");
  if (!URL.canParse(address)) return [];
  const { origin } = new URL(address);
  const status = Number(at(entry, "response", "status") ?? 0);
  const comment = at(entry, "response", "comment");
  const startedAt = Date.parse(asText(entry["startedDateTime"]));
  const requestBody = Buffer.from(asText(at(entry, "request", "postData", "text"), ""));
  const isCut = /^Cut;/.test(asText(at(entry, "response", "content", "comment"), ""));
  return [
    {
      number,
      startedAt: Number.isNaN(startedAt) ? 0 : startedAt,
      durationMs: Math.max(0, Math.round(Number(entry["time"] ?? 0))),
      method: asText(at(entry, "request", "method"), "GET"),
      target: address.slice(origin.length),
      requestHeaders: fieldsOf(at(entry, "request", "headers")),
      requestBody,
      ...(status === 0
        ? {
            failure: {
              kind: "other",
              message: asText(comment, "No answer is recorded."),
            } as const,
          }
        : {
            response: {
              status,
              reason: asText(at(entry, "response", "statusText"), ""),
              // The text was decoded by whoever wrote it.
              headers: fieldsOf(at(entry, "response", "headers"), /^(?!content-encoding$)/i),
              body: bodyOf(at(entry, "response", "content")),
            },
          }),
      isCut,
      beside: 0,
    },
  ];
}

function bodyOf(content: Json | undefined): Uint8Array {
  if (!isJsonObject(content)) return new Uint8Array();
  const text = asText(content["text"]);
  return Buffer.from(text, content["encoding"] === "base64" ? "base64" : "utf8");
}

function fieldsOf(list: Json | undefined, wanted = /^/): string[] {
  const fields = Array.isArray(list) ? (list as readonly Json[]).filter(isJsonObject) : [];
  return fields
    .map(({ name, value }) => [asText(name), asText(value)])
    .filter(([name = ""]) => wanted.test(name) && !name.startsWith(":"))
    .flat();
}

function at(object: JsonObject, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (found, name) => (isJsonObject(found) ? found[name] : undefined),
    object,
  );
}
