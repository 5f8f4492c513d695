// Explores a target: finds out what it offers, searches for as long as it may, and says what was found.

import { createJudge, askedRows } from "./judge.ts";
import { createWorld } from "./create-world.ts";
import { Hunt, type FoundSequence, type HuntOptions, type Ended, type Progress } from "./hunt.ts";
import { findOffers } from "./offers.ts";
import type { Replay } from "./replay.ts";
import type { ExploredRow } from "./rows.ts";
import { replayOnce, searchOnce } from "./search.ts";
import type { Session, Target } from "./target.ts";
import type { Offers, World } from "./world.ts";

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
    if (options.replay !== undefined) await replayOnce(hunt, first, options.replay);
    else await Promise.all(target.sessions.map((session) => searchOn(hunt, session)));
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
    ended: hunt.ended,
    ...(problem === undefined ? {} : { problem }),
  };
}

async function searchOn(hunt: Hunt, session: Session): Promise<void> {
  while (!hunt.isOver()) await searchOnce(hunt, session, hunt.nextSeed());
}

async function probe(target: Target, session: Session): Promise<Offers> {
  const judge = createJudge({ asked: new Set(), counts: () => false, onHeld: () => undefined });
  const unknown: Offers = {
    groups: false,
    deletesUsers: false,
    replacesGroups: false,
    manager: false,
    attributes: [],
    unsupported: new Set(),
  };
  const around = { target, session, judge, offers: unknown, mostUsers: 1, number: 0 };
  const lists: Pick<World, "quietly" | "learnTotal" | "listsAreShort"> = {
    quietly: (work) => work(),
    learnTotal: () => undefined,
    listsAreShort: () => false,
  };
  const world = createWorld({ ...around, lists, onSent: () => undefined });
  try {
    return await findOffers(world, target.anyOrganisation);
  } finally {
    await session.tidy();
  }
}
