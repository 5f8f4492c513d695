// A response as the suites use it. The unredacted text sits in private fields, so that no
// inspector, matcher or JSON.stringify prints it by accident: they see the redacted exchange only.

import { parseJson } from "./json.ts";
import type { Exchange } from "./exchange.ts";

export interface AnswerParts {
  readonly exchange: Exchange;
  readonly status: number;
  readonly reason?: string;
  /** Lower-cased names; repeated fields joined by ", ". */
  readonly headers?: ReadonlyMap<string, string>;
  readonly text?: string;
  readonly brokenOff?: boolean;
  readonly malformed?: string | undefined;
}

export class Answer {
  /** The redacted record of this request and response. */
  readonly exchange: Exchange;
  readonly status: number;
  /** As recorded, redacted: matchers print it. */
  readonly reason: string;
  /** The response ended before it was whole; what had arrived is there. */
  readonly brokenOff: boolean;
  /** What is wrong where it is no whole HTTP message with the JSON that it promised, in one sentence. */
  readonly malformed: string | undefined;
  readonly #headers: ReadonlyMap<string, string>;
  readonly #text: string;

  constructor(parts: AnswerParts) {
    this.exchange = parts.exchange;
    this.status = parts.status;
    this.reason = parts.reason ?? "";
    this.brokenOff = parts.brokenOff ?? false;
    this.malformed = parts.malformed;
    this.#headers = parts.headers ?? new Map();
    this.#text = parts.text ?? "";
  }

  /** Header values by lower-cased name, unredacted. */
  get headers(): ReadonlyMap<string, string> {
    return this.#headers;
  }

  /** The body as UTF-8 text after Content-Encoding was undone, unredacted. */
  get text(): string {
    return this.#text;
  }

  /** The parsed body, unredacted; undefined when there is none, it is not JSON, or the answer is malformed. */
  get json(): unknown {
    return this.malformed === undefined ? parseJson(this.#text) : undefined;
  }
}
