// Explores a target: finds out what it offers, searches for as long as it may, and says what was found.

import { createJudge, askedRows } from "./judge.ts";
import { createReal, type Sent } from "./create-real.ts";
import { Hunt, type FoundSequence, type HuntOptions, type Ended, type Progress } from "./hunt.ts";
import { findOffers } from "./offers.ts";
import { replayRace, searchRacesOnce } from "./parallel/search-races.ts";
import type { Replay } from "./replay.ts";
import type { ExploredRow } from "./rows.ts";
import { replayOnce, searchOnce } from "./search.ts";
import type { Session, Target } from "./target.ts";
import type { Offers, Shared } from "./real.ts";

export interface ExploreOptions extends HuntOptions {
  readonly replay?: Replay;
  /** Races in place of sequences. */
  readonly parallel?: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Explored extends Progress {
  readonly found: readonly FoundSequence[];
  /** Rows that were looked at and held each time. */
  readonly held: readonly ExploredRow[];
  readonly offers: Offers;
  /** The sequence that ended last. */
  readonly sample: readonly Sent[];
  readonly ended: Ended;
  readonly problem?: string;
}

/** How often the progress is told, in milliseconds. */
const everyMs = 1000;

/** @throws NoAnswer where the target doesn't answer at the beginning */
export async function explore(target: Target, options: ExploreOptions): Promise<Explored> {
  const [first] = target.sessions;
  if (first === undefined) throw new Error("a search needs a session");
  const offers = await probe(target, first);
  const { unsupported } = offers;
  const asked = askedRows({ isInteract: target.interact !== undefined, unsupported });
  const hunt = new Hunt(target, offers, asked, options);
  const ticking = setInterval(() => options.onProgress?.(hunt.progress), everyMs);
  try {
    await search(hunt, first, options);
  } finally {
    clearInterval(ticking);
  }
  const red = new Set(hunt.found.map(({ finding }) => finding.row));
  const { problem } = hunt;
  return {
    ...hunt.progress,
    found: hunt.found,
    held: [...hunt.held].filter((row) => !red.has(row)),
    offers,
    sample: hunt.sample,
    ended: hunt.ended,
    ...(problem === undefined ? {} : { problem }),
  };
}

async function search(
  hunt: Hunt,
  first: Session,
  { replay, parallel = false }: ExploreOptions,
): Promise<void> {
  if (replay !== undefined) {
    await (parallel ? replayRace(hunt, first, replay) : replayOnce(hunt, first, replay));
    return;
  }
  const once = parallel ? searchRacesOnce : searchOnce;
  await Promise.all(
    hunt.target.sessions.map(async (session) => {
      while (!hunt.isOver()) await once(hunt, session, hunt.nextSeed());
    }),
  );
}

async function probe(target: Target, session: Session): Promise<Offers> {
  const judge = createJudge({ asked: new Set(), counts: () => false, onHeld: () => undefined });
  const unknown: Offers = {
    groups: false,
    deletesUsers: false,
    replacesGroups: false,
    manager: false,
    attributes: [],
    ignored: new Set(),
    unsupported: new Set(),
  };
  const around = { target, session, judge, offers: unknown, mostUsers: 1, number: 0 };
  const shared: Shared = {
    models: new Set(),
    quietly: (work) => work(),
    learnTotal: () => undefined,
    listsAreShort: () => false,
  };
  const real = createReal({ ...around, shared, onSent: () => undefined });
  try {
    return await findOffers(real, target.anyOrganisation);
  } finally {
    await session.tidy();
  }
}
