// An exchange that a later one may be judged with. Most are never looked at again, and a session can keep thousands,
// so it is packed to a fifth of its size.

import { deflateRawSync, inflateRawSync } from "node:zlib";
import { recordedBody } from "../wire/recorded-body.ts";
import type { Exchange, RecordedBody } from "../wire/exchange.ts";

/** For short texts: zlib's own tables would else be a quarter of a megabyte each time. */
const small = { level: 1, windowBits: 12, memLevel: 3 } as const;

export class KeptExchange {
  readonly #packed: Uint8Array;

  constructor(exchange: Exchange) {
    this.#packed = deflateRawSync(JSON.stringify(shown(exchange)), small);
  }

  /** With bodies as a report keeps them. */
  whole(): Exchange {
    return JSON.parse(inflateRawSync(this.#packed).toString("utf8")) as Exchange;
  }
}

const cut = new WeakMap<Exchange, Exchange>();

/** With bodies as a report keeps them: 32 KiB. */
export function shown(exchange: Exchange): Exchange {
  const known = cut.get(exchange);
  if (known !== undefined) return known;
  const { request, response } = exchange;
  const made = {
    ...exchange,
    request: { ...request, ...shownBody(request.body) },
    ...(response && { response: { ...response, ...shownBody(response.body) } }),
  };
  cut.set(exchange, made);
  return made;
}

function shownBody(body: RecordedBody | undefined): { body?: RecordedBody } {
  if (body === undefined) return {};
  return { body: { ...recordedBody(Buffer.from(body.text), body.text), bytes: body.bytes } };
}
