// Judges a session afterwards, from a recording or from a HAR of any proxy: the same witness, without a road.

import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { observedResult, type Session } from "./observed-result.ts";
import { readHar, type Read } from "./read-har.ts";
import { readRecording } from "./read-recording.ts";
import { Witness } from "./witness.ts";
import type { Result } from "../report/result.ts";
import type { WitnessReport } from "./worker.ts";

export interface ReviewOptions {
  readonly tool: Result["tool"];
  readonly contract: Session["contract"];
  /** Base URL, for a HAR that doesn't show it. */
  readonly target?: string | undefined;
  /** Reads a HAR: however large it is, where nothing else is said. */
  readonly read?: Read;
}

/**
 * @param path a folder of a recording, one of its pieces, or a .har file
 * @throws UnreadableRecording
 */
export async function review(path: string, options: ReviewOptions): Promise<WitnessReport> {
  return path.toLowerCase().endsWith(".har") ? ofHar(path, options) : ofRecording(path, options);
}

async function ofRecording(
  path: string,
  { tool, contract }: ReviewOptions,
): Promise<WitnessReport> {
  const { head, observed } = await readRecording(path);
  const own = isContract(head.contract) ? head.contract : contract;
  const witness = witnessOf(head.target, own);
  let startedAt = Infinity;
  let endedAt = 0;
  let exchanges = 0;
  for await (const each of observed) {
    witness.review(each);
    const start = Date.parse(each.exchange.startedAt);
    startedAt = Math.min(startedAt, start);
    endedAt = Math.max(endedAt, start + each.exchange.durationMs);
    exchanges += 1;
  }
  const { session: id, target, isMock } = head;
  const times = exchanges === 0 ? { startedAt: 0, endedAt: 0 } : { startedAt, endedAt };
  return ended(witness, {
    tool,
    id,
    ...times,
    target,
    isMock,
    contract: own,
    exchanges,
    problems: [],
  });
}

function isContract(text: string): text is Session["contract"] {
  return text === "guide" || text === "field-mapping" || text === "core";
}

async function ofHar(
  path: string,
  { tool, contract, target, read = (file) => readFileSync(file) }: ReviewOptions,
): Promise<WitnessReport> {
  const url = target === undefined ? undefined : new URL(target);
  const { base, passed } = readHar(path, read, url);
  const address = base.href.replace(/\/+$/, "");
  const witness = witnessOf(address, contract);
  for (const each of passed) await witness.take(each);
  const starts = passed.map((each) => each.startedAt);
  const ends = passed.map((each) => each.startedAt + each.durationMs);
  const startedAt = starts.reduce((one, other) => Math.min(one, other), starts[0] ?? 0);
  const endedAt = ends.reduce((one, other) => Math.max(one, other), startedAt);
  const exchanges = passed.length;
  return ended(witness, {
    tool,
    id: "har",
    startedAt,
    endedAt,
    target: address,
    isMock: false,
    contract,
    exchanges,
    problems: [],
  });
}

function witnessOf(base: string, contract: Session["contract"]): Witness {
  return new Witness({ base, key: randomBytes(32), keepValues: false, contract });
}

function ended(witness: Witness, session: Omit<Session, "stops">): WitnessReport {
  return {
    result: observedResult(witness.ledger, { ...session, stops: witness.stops() }),
    drift: witness.driftReport(),
  };
}
