// A response as the suites use it. The unredacted text sits in private fields, so that no
// inspector, matcher or JSON.stringify prints it by accident: `exchange` is what may be shown.

import { jsonOf, type Json } from "./json.ts";
import type { Exchange } from "./exchange.ts";

export interface AnswerParts {
  /** A function where the record is made once it is asked for. */
  readonly exchange: Exchange | (() => Exchange);
  readonly status: number;
  /** Lower-cased names; repeated fields joined by ", ". */
  readonly headers?: ReadonlyMap<string, string>;
  readonly text?: string;
  /** The text's value. */
  readonly json?: () => Json | undefined;
  readonly brokenOff?: boolean;
  readonly malformed?: string | undefined;
}

export class Answer {
  readonly status: number;
  /** The response ended before it was whole; what had arrived is there. */
  readonly brokenOff: boolean;
  /** What is wrong where it is no whole HTTP message with the JSON that it promised, in one sentence. */
  readonly malformed: string | undefined;
  #exchange: Exchange | (() => Exchange);
  readonly #headers: ReadonlyMap<string, string>;
  readonly #text: string;
  readonly #json: () => Json | undefined;

  constructor(parts: AnswerParts) {
    this.#exchange = parts.exchange;
    this.status = parts.status;
    this.brokenOff = parts.brokenOff ?? false;
    this.malformed = parts.malformed;
    this.#headers = parts.headers ?? new Map();
    this.#text = parts.text ?? "";
    this.#json = parts.json ?? jsonOf(this.#text);
  }

  /** The redacted record of this request and response. */
  get exchange(): Exchange {
    if (typeof this.#exchange === "function") this.#exchange = this.#exchange();
    return this.#exchange;
  }

  /** As recorded, redacted: matchers print it. */
  get reason(): string {
    return this.exchange.response?.reason ?? "";
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
    return this.malformed === undefined ? this.#json() : undefined;
  }
}
