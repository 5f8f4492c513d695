// One row of the catalogue: what somebody asks of a service provider, where that stands, and how we know.

/** The keyword that stands in the source; LIMITATION is a defect which the vendor's guide documents. */
export type Level = "MUST" | "SHOULD" | "MAY" | "LIMITATION";

/**
 * How we know. `keyword` and `prose` are RFC text with and without an RFC 2119 word; `documented` is a
 * page of Okta's or of the vendor; `captured` a recorded exchange; `inferred` our own reading.
 */
export type Basis = "keyword" | "prose" | "documented" | "captured" | "inferred";

/** First and last line, counted from 1. */
export type Lines = readonly [number, number];

/** Where the requirement stands; an RFC's lines are those of the text as published. */
export type Source =
  | {
      readonly rfc: 7643 | 7644;
      readonly section: string;
      readonly lines: Lines;
      /** More places in the same section that say it again, or say the rest of it. */
      readonly further?: readonly Lines[];
      /** A verified erratum that settles or changes what stands there. */
      readonly erratum?: number;
    }
  | { readonly guide: Lines }
  | { readonly okta: string };

/** Why a row has no test. */
export type Exclusion =
  "not-observable" | "client-obligation" | "umbrella" | "out-of-band" | "outside-surface";

/**
 * A feature that a service provider may declare unsupported in its ServiceProviderConfig (RFC 7643 §5).
 * Such a declaration makes a row of the RFCs not applicable, and excuses no row of Okta's or Interact's.
 */
export type Capability = "patch" | "filter" | "sort" | "etag" | "changePassword" | "bulk";

/** What a run needs to know of the target before the row can be judged (keys of the profile). */
export type Need =
  "preexisting" | "organisation.location" | "organisation.department" | "organisation.company";

export interface Requirement {
  readonly level: Level;
  /** In our own words, one sentence, complete without its source. */
  readonly statement: string;
  readonly source: Source;
  readonly basis: Basis;
  /** What part of the surface it is about; reports group by it. */
  readonly feature: string;
  readonly needs?: Need;
  /** What to do about it, where the guide or Okta's documentation says so. */
  readonly remedy?: string;
  /** What Okta's administrator would have seen in the task list or the System Log. */
  readonly administrator?: string;
  /** The optional feature that the row is about. */
  readonly requires?: Capability;
  readonly excluded?: Exclusion;
  /** The reason for the exclusion in a sentence, where its name alone doesn't say enough. */
  readonly why?: string;
}

/** Checks the shape of a table of rows and keeps its ids as literal types. */
export function rows<Id extends string>(table: Record<Id, Requirement>): Record<Id, Requirement> {
  return table;
}
