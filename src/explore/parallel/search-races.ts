// Searches for races: two to four requests at once, of which no order explains what came.

import fc from "fast-check";
import { createJudge } from "../judge.ts";
import { createReal, type Sent } from "../create-real.ts";
import { keyOf, type Finding } from "../finding.ts";
import type { AtOnce, Hunt } from "../hunt.ts";
import { Stopped } from "../play-sequence.ts";
import { NoAnswer } from "../../wire/no-answer.ts";
import { Unverified } from "../../ownership/unverified.ts";
import { replayText } from "../replay.ts";
import type { ExploredRow } from "../rows.ts";
import type { Session } from "../target.ts";
import { explainedLines } from "./explained.ts";
import { race, userCount, type Race, type Raced } from "./race.ts";
import { groupKinds, says, userKinds, type Kind, type Operation, type State } from "./operation.ts";

/** How often a race that was lost once is run again. */
const repeats = 20;

function anyRace(hunt: Hunt): fc.Arbitrary<Race> {
  const { groups, replacesGroups, deletesUsers, attributes } = hunt.offers;
  const isOffered = (kind: Kind): boolean => {
    if (kind === "replace group") return replacesGroups;
    if (kind === "delete user") return deletesUsers;
    if (kind === "set title" || kind === "replace user") {
      return attributes.some(({ variable }) => variable === "title");
    }
    return true;
  };
  const about = (kinds: readonly Kind[]): fc.Arbitrary<readonly Operation[]> =>
    fc.array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        user: fc.nat(userCount - 1),
        users: fc.nat(2 ** userCount - 1),
        value: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 2, maxLength: 4 },
    );
  const ofUsers = userKinds.filter((kind) => isOffered(kind) && kind !== "create user");
  const ofGroups = groupKinds.filter(isOffered);
  const creates = about(["create user"]);
  const mixed: Kind[] = [...ofGroups, ...ofUsers.filter((kind) => kind === "delete user")];
  return fc.record({
    operations: groups
      ? fc.oneof(about(ofUsers), about(ofGroups), about(mixed), creates)
      : fc.oneof(about(ofUsers), creates),
    members: fc.nat(2 ** userCount - 1),
  });
}

interface Lost {
  readonly finding: Finding;
  readonly sent: readonly Sent[];
  readonly atOnce: AtOnce;
  readonly race: Race;
}

/** Plays races of one seed until one is lost in a new way, which is then shortened and repeated. */
export async function searchRacesOnce(hunt: Hunt, session: Session, seed: number): Promise<void> {
  let lost: Lost | undefined;
  const guarded = hunt.guarded(session, () => lost !== undefined);
  const property = fc.asyncProperty(anyRace(hunt), async (one) => {
    fc.pre(lost === undefined ? !hunt.isOver() : hunt.mayShorten());
    const again = lost === undefined ? 1 : 3;
    for (let attempt = 0; attempt < again; attempt += 1) {
      const found = await play(one, hunt, guarded);
      if (found === undefined) continue;
      const isWanted =
        lost === undefined
          ? hunt.isNew(found.finding)
          : keyOf(found.finding) === keyOf(lost.finding);
      if (!isWanted) continue;
      lost = { ...found, race: one };
      return false;
    }
    return true;
  });
  const details = await fc.check(property, { seed, numRuns: 20, maxSkipsPerRun: 1 });
  if (lost === undefined || details.counterexamplePath === null) {
    if (details.failed && details.errorInstance instanceof Error) throw details.errorInstance;
    return;
  }
  const { finding, sent, atOnce, race: shortest } = lost;
  let times = 1;
  let of = 1;
  while (of < repeats && hunt.mayShorten()) {
    of += 1;
    if ((await play(shortest, hunt, guarded)) !== undefined) times += 1;
  }
  const replay = replayText({ seed, path: details.counterexamplePath, replayPath: "" });
  hunt.add({ finding, sent, atOnce, replay, seen: { times, of } });
}

/** Plays the race of a finding again, and counts how often it is lost. */
export async function replayRace(
  hunt: Hunt,
  session: Session,
  { seed, path }: { readonly seed: number; readonly path: string },
): Promise<void> {
  let times = 0;
  let last: Omit<Lost, "race"> | undefined;
  const guarded = hunt.guarded(session, () => true);
  const property = fc.asyncProperty(anyRace(hunt), async (one) => {
    for (let of = 0; of < repeats; of += 1) {
      const found = await play(one, hunt, guarded);
      if (found !== undefined) times += 1;
      last = found ?? last;
    }
    return true;
  });
  await fc.check(property, { seed, path, numRuns: 1, endOnFailure: true });
  if (last === undefined) return;
  const replay = replayText({ seed, path, replayPath: "" });
  hunt.add({ ...last, replay, seen: { times, of: repeats } });
}

async function play(
  one: Race,
  hunt: Hunt,
  session: Session,
): Promise<Omit<Lost, "race"> | undefined> {
  const sent: Sent[] = [];
  const judge = createJudge({
    asked: hunt.asked,
    counts: () => false,
    onHeld: () => undefined,
  });
  const { target, offers, mostUsers, shared } = hunt;
  const number = hunt.nextNumber();
  const around = { target, session, offers, judge, mostUsers, number, shared };
  const real = createReal({ ...around, onSent: (each) => sent.push(each) });
  try {
    const raced = await race(one, real);
    hunt.count({ sent });
    const row = rowOf(one.operations, raced);
    if (!hunt.asked.has(row)) return undefined;
    if (raced.isExplained) {
      hunt.held.add(row);
      return undefined;
    }
    const explained = explainedLines(raced.before, one.operations);
    const { answers, ids } = raced;
    return { finding: findingOf(raced, row), sent, atOnce: { answers, ids, explained } };
  } catch (error) {
    if (error instanceof Stopped || error instanceof NoAnswer || error instanceof Unverified) {
      hunt.count({ sent, cutOff: error });
      return undefined;
    }
    throw error;
  } finally {
    await session.tidy();
  }
}

function rowOf(
  operations: readonly Operation[],
  { after, answers, isDoubled }: Raced,
): ExploredRow {
  if (isDoubled) return "OKTA-group/no-member-twice";
  const kinds = new Set(operations.map(({ kind }) => kind));
  if (kinds.has("create user")) return "OKTA-conflict/one-of-two-at-once";
  const deleted = operations.some(
    ({ kind, user }, at) =>
      kind === "delete user" && answers[at]?.status === 204 && after.users[user] !== undefined,
  );
  if (deleted) return "RFC7644-3.6/gone";
  const isOfGroup = operations.some(({ kind }) => (groupKinds as readonly string[]).includes(kind));
  return isOfGroup ? "OKTA-race/memberships" : "OKTA-race/update-survives-deactivation";
}

function findingOf(raced: Raced, row: ExploredRow): Finding {
  const statuses = raced.answered.map(
    ({ operation, status }) => `${says(operation, userCount)}: ${status}`,
  );
  return {
    row,
    place: "at once",
    expected: "some order of these requests explains all answers and the state afterwards",
    received: `no order does: ${statuses.join(", ")}; then ${described(raced.after)}`,
    answer: raced.looked,
  };
}

function described({ users, group, created }: State): string {
  const label = (number: number): string => String.fromCharCode(65 + number);
  const shown = users.map((user, at) =>
    user === undefined
      ? `${label(at)} gone`
      : `${label(at)} ${user.active ? "active" : "inactive"}${user.title === "" ? "" : `, ${user.title}`}`,
  );
  const members =
    group === undefined
      ? []
      : [
          `G1 “${group.name}” with ${[...group.members].sort().map(label).join(", ") || "no members"}`,
        ];
  return [...shown, ...members, ...(created === 0 ? [] : [`${created} of the new userName`])].join(
    "; ",
  );
}
