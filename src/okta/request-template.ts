// A request of Okta's as a frozen literal with its provenance, and the filling-in of its blanks.
// `{{name}}` stands in a path for an encoded segment, after `%22` for a filter's value, in a body for
// a JSON value.

import { encodeFilterValue } from "./encode-filter-value.ts";
import type { FilterEncoding } from "./encode-filter-value.ts";
import type { Json } from "../wire/json.ts";

export interface RequestTemplate {
  /** What is sent, in words; the label of its exchanges. */
  readonly name: string;
  readonly basis: "documented" | "captured" | "inferred";
  /** The Okta page, capture or report that shows it. */
  readonly source: string;
  /** False where several forms are possible and nobody has seen which one Okta sends. */
  readonly established: boolean;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: string;
  /** How values stand in the path; `percent` when absent. */
  readonly encoding?: FilterEncoding;
}

export interface FilledRequest {
  readonly label: string;
  readonly method: RequestTemplate["method"];
  readonly path: string;
  readonly body?: string;
}

export type Blanks = Readonly<Record<string, Json>>;

/** Freezes a template: nothing can change what is sent after the golden tests have seen it. */
export function template(literal: RequestTemplate): RequestTemplate {
  return Object.freeze({ ...literal });
}

/** @throws Error when a blank of the template has no value: a mistake of the caller */
export function fill(request: RequestTemplate, blanks: Blanks = {}): FilledRequest {
  const valueOf = (name: string): Json => {
    const value = Object.hasOwn(blanks, name) ? blanks[name] : undefined;
    if (value === undefined) throw new Error(`"${request.name}" needs a value for ${name}`);
    return value;
  };
  const path = request.path.replace(
    /(%22)?\{\{(\w+)\}\}/g,
    (_blank, quote: string | undefined, name: string) => {
      const given = valueOf(name);
      const value = typeof given === "string" ? given : JSON.stringify(given);
      if (quote === undefined) return encodeURIComponent(value);
      return quote + encodeFilterValue(value, request.encoding);
    },
  );
  const { name: label, method, body } = request;
  if (body === undefined) return { label, method, path };
  const filled = body.replace(/\{\{(\w+)\}\}/g, (_blank, name: string) =>
    JSON.stringify(valueOf(name)),
  );
  return { label, method, path, body: filled };
}
