// One row of the catalogue: what somebody asks of a service provider, where that stands, and how we know.

/** The keyword that stands in the source; LIMITATION is a defect which the vendor's guide documents. */
export type Level = "MUST" | "SHOULD" | "MAY" | "LIMITATION";

/**
 * How we know. `keyword` and `prose` are RFC text with and without an RFC 2119 word; `documented` is a
 * page of Okta's or of the vendor; `captured` a recorded exchange; `inferred` our own reading.
 */
export type Basis = "keyword" | "prose" | "documented" | "captured" | "inferred";

/** Where the requirement stands. Lines count from 1; an RFC's are those of the text as published. */
export type Source =
  | {
      readonly rfc: 7643 | 7644;
      readonly section: string;
      readonly lines: readonly [number, number];
    }
  | { readonly guide: readonly [number, number] }
  | { readonly okta: string };

/** Why a row has no test. */
export type Exclusion =
  "not-observable" | "client-obligation" | "umbrella" | "out-of-band" | "outside-surface";

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
  readonly excluded?: Exclusion;
}

/** Checks the shape of a table of rows and keeps its ids as literal types. */
export function rows<Id extends string>(table: Record<Id, Requirement>): Record<Id, Requirement> {
  return table;
}
