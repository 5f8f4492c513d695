// The search: sequences at random, one after the other in each session, and for each thing that is found the
// shortest sequence that still shows it. What is known already doesn't end a sequence any more.

import fc from "fast-check";
import { anySequence, type Commands } from "./commands.ts";
import { keyOf, type Finding } from "./finding.ts";
import type { Hunt } from "./hunt.ts";
import { playSequence, type Played, type Scene } from "./play-sequence.ts";
import { replayPathIn, replayText, type Replay } from "./replay.ts";
import type { Session } from "./target.ts";

/** Sequences of one seed. */
const runs = 20;

/** Plays sequences of one seed, until one shows something new, which is then shortened. */
export async function searchOnce(hunt: Hunt, session: Session, seed: number): Promise<void> {
  let shown: { readonly key: string; played: Played; finding: Finding } | undefined;
  const counts = (finding: Finding): boolean =>
    shown === undefined ? hunt.isNew(finding) : keyOf(finding) === shown.key;
  const guarded = hunt.guarded(session, () => shown !== undefined);
  const property = fc.asyncProperty(anySequence(hunt, hunt), async (commands: Commands) => {
    fc.pre(shown === undefined ? !hunt.isOver() : hunt.mayShorten());
    const played = await playSequence(commands, sceneOf(hunt, guarded, counts));
    hunt.count(played);
    fc.pre(played.cutOff === undefined);
    if (played.found === undefined) return true;
    shown = { key: keyOf(played.found), played, finding: played.found };
    return false;
  });
  const details = await fc.check(property, { seed, numRuns: runs, maxSkipsPerRun: 1 });
  if (shown === undefined || details.counterexamplePath === null) {
    // What is thrown and no finding is a mistake of ours.
    if (details.failed && details.errorInstance instanceof Error) throw details.errorInstance;
    return;
  }
  const replayPath = replayPathIn(fc.stringify(details.counterexample));
  hunt.add({
    finding: shown.finding,
    sent: shown.played.sent,
    replay: replayText({ seed, path: details.counterexamplePath, replayPath }),
  });
}

/** Plays one sequence once more, and tells of everything that it shows. */
export async function replayOnce(hunt: Hunt, session: Session, replay: Replay): Promise<void> {
  const findings = new Map<string, Finding>();
  // Nothing ends the sequence: what was known when it was found didn't either.
  const counts = (finding: Finding): boolean => {
    if (!findings.has(keyOf(finding))) findings.set(keyOf(finding), finding);
    return false;
  };
  const guarded = hunt.guarded(session, () => true);
  const { seed, path, replayPath } = replay;
  let played: Played | undefined;
  const property = fc.asyncProperty(
    anySequence(hunt, hunt, replayPath === "" ? undefined : replayPath),
    async (commands: Commands) => {
      played = await playSequence(commands, sceneOf(hunt, guarded, counts));
      hunt.count(played);
      return findings.size === 0;
    },
  );
  await fc.check(property, { seed, path, endOnFailure: true, numRuns: 1 });
  for (const finding of findings.values()) {
    hunt.add({ finding, sent: played?.sent ?? [], replay: replayText(replay) });
  }
}

function sceneOf(hunt: Hunt, session: Session, counts: Scene["counts"]): Scene {
  return {
    target: hunt.target,
    session,
    offers: hunt.offers,
    asked: hunt.asked,
    mostUsers: hunt.mostUsers,
    number: hunt.nextNumber(),
    counts,
    onHeld: (row) => hunt.held.add(row),
    shared: hunt.shared,
  };
}
