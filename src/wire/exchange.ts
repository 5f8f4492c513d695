// One request with its response, as recorded: redacted, cut and ready to be shown to anyone.

/** Header fields in the order and spelling in which they stood on the wire. */
export type HeaderField = readonly [name: string, value: string];

/** A message body as kept: text already redacted, cut at 32 KiB with the digest of the whole. */
export interface RecordedBody {
  readonly text: string;
  /** Bytes before decoding of the media type, after decoding of Content-Encoding. */
  readonly bytes: number;
  /** Set when `text` holds only the first 32 KiB: SHA-256 of the whole body, hex. */
  readonly cutFrom?: string;
}

export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly HeaderField[];
  readonly body?: RecordedBody;
}

export interface RecordedResponse {
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly HeaderField[];
  readonly body?: RecordedBody;
  /** The connection ended before the message did; what had arrived is kept. */
  readonly brokenOff?: true;
}

/** Why there is no response, or no whole one. */
export interface WireFailure {
  /**
   * `refused`: no connection came about; `timeout`: one did, and no whole answer in time; `malformed`: what
   * came is no HTTP; `consent`: the client refused to send; `request`: path or header is not sendable.
   */
  readonly kind:
    | "refused"
    | "reset"
    | "timeout"
    | "tls"
    | "name"
    | "malformed"
    | "too-large"
    | "consent"
    | "request"
    | "other";
  readonly message: string;
  /** The first of what came where no whole head did: no HTTP, or not enough of it. Redacted, cut. */
  readonly raw?: string;
}

/** A disagreement between an exchange and the contract. */
export interface Violation {
  /** Whose message disagrees. */
  readonly origin: "harness" | "provider";
  /** JSON pointer into the message body, `header:<name>`, `query:<name>`, or `status`. */
  readonly pointer: string;
  /** JSON Schema keyword, or `status`, `media-type`, `body`. */
  readonly rule: string;
  readonly message: string;
  /** The catalogue row that it belongs to. */
  readonly requirement: string;
  /** False where the contract marks the place `likely`: then it is at most a note. */
  readonly known: boolean;
}

export interface Exchange {
  /** Unique in a run: `<test>#<n>`. */
  readonly id: string;
  /** What was sent, in words: "lookup by userName". */
  readonly label: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** 1 for the first attempt; a retry after 429 counts up. */
  readonly attempt: number;
  /** Malformed on purpose, or an oddity of Okta's: the contract judges the answer only. */
  readonly exempt?: true;
  /** Ours and no part of what a test judges: a look before a write, or somebody for several tests. */
  readonly aside?: true;
  /** Answered in the target's place by what stands before it: no answer of the target's. */
  readonly gateway?: true;
  /** Sent while the standing checks were judged: they speak of what was sent before. */
  readonly late?: true;
  readonly request: RecordedRequest;
  readonly response?: RecordedResponse;
  readonly failure?: WireFailure;
  readonly violations: readonly Violation[];
}
