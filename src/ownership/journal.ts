// A run's journal: what it asked a target to create, written down before each request leaves, and what
// became of it. A file for each process that writes, a line for each change; it outlives a kill -9.

import { randomUUID } from "node:crypto";
import {
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { hash } from "../run/hash.ts";
import { readOwnFile } from "../run/own-file.ts";
import { UsageError } from "../run/usage-error.ts";
import { workersFolder } from "../run/workers-folder.ts";
import type { Run } from "../run/run.ts";

/** By which of its names something is found again. */
export interface Sought {
  readonly attribute: "userName" | "displayName" | "externalId";
  readonly value: string;
}

export interface Entry {
  readonly key: string;
  /** When the request left, in milliseconds since 1970: what came last is removed first. */
  readonly since: number;
  readonly collection: "/Users" | "/Groups";
  readonly sought?: Sought;
  /** `/Users/7`, as an answer gave it; absent while nobody knows. */
  readonly path?: string;
  /**
   * `sent`: no answer that tells was seen. `nothing`: nobody was created. `left`: it stays, inactive or
   * because it isn't the run's.
   */
  readonly state: "sent" | "nothing" | "created" | "removed" | "left";
  /** Why it stays. */
  readonly reason?: string;
}

export interface Journal {
  /** Call before the request leaves. */
  begin(entry: Pick<Entry, "collection" | "sought" | "path" | "state">): Entry;
  settle(entry: Entry, change: Partial<Pick<Entry, "path" | "state" | "reason">>): Entry;
  /** This process's own, as they stand now. */
  entries(): readonly Entry[];
  /** Whether the path stands in an entry, or was adopted. */
  knows(path: string): boolean;
  /** Takes note of what another process of the run has created. */
  adopt(path: string): void;
}

/** What a journal begins with: enough to go on without the run. */
export interface JournalHead {
  readonly run: Run;
  /** The process that began it. */
  readonly pid: number;
  readonly startedAt: string;
}

/** The folder of a run's journal. The mock forgets everything, so there it lies with the results. */
export function journalFolder(run: Run): string {
  if (run.isMock) return join(workersFolder(run.out), "journal");
  return join(run.journal, `${run.id}-${hash(run.target).toString(36)}`);
}

/** @throws Error of node:fs where the folder can't be written */
export function openJournal(run: Run): Journal {
  const folder = beginJournal(run);
  const entries = new Map<string, Entry>();
  const paths = new Set<string>();
  let file: number | undefined;
  const write = (entry: Entry): Entry => {
    file ??= openSync(join(folder, `${process.pid}.ndjson`), "a", 0o600);
    writeSync(file, `${JSON.stringify(entry)}\n`);
    entries.set(entry.key, entry);
    if (entry.path !== undefined) paths.add(entry.path);
    return entry;
  };
  return {
    begin: (entry) =>
      // Not the process and a number: a clean-up in a container can have the number of the process it follows.
      write({ ...entry, key: randomUUID(), since: Date.now() }),
    settle: (entry, change) => write({ ...entry, ...change }),
    entries: () => [...entries.values()],
    knows: (path) => paths.has(path),
    adopt: (path) => paths.add(path),
  };
}

/** @returns the folder; who begins it first writes its head. @throws as openJournal */
export function beginJournal(run: Run): string {
  const folder = journalFolder(run);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const head: JournalHead = { run, pid: process.pid, startedAt: new Date().toISOString() };
  try {
    writeFileSync(join(folder, "run.json"), JSON.stringify(head), { flag: "wx", mode: 0o600 });
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (!isThere) throw error;
  }
  return folder;
}

/** Every entry of every process as it stands, in the order of creation; a line cut short is dropped. */
export function readJournal(folder: string): Entry[] {
  const lines = writers(folder).flatMap((name) =>
    readFileSync(join(folder, name), "utf8").split("\n").flatMap(parsed),
  );
  const entries = new Map<string, Entry>();
  for (const entry of lines) {
    const before = entries.get(entry.key);
    // A later process settles what an earlier one began, in a file of its own.
    const isEarlier = before !== undefined && rank[entry.state] < rank[before.state];
    if (!isEarlier) entries.set(entry.key, entry);
  }
  return [...entries.values()].sort((left, right) => left.since - right.since);
}

const rank: Record<Entry["state"], number> = {
  sent: 0,
  nothing: 1,
  created: 2,
  left: 3,
  removed: 4,
};

function parsed(line: string): Entry[] {
  try {
    return line === "" ? [] : [JSON.parse(line) as Entry];
  } catch {
    return [];
  }
}

/** What the settings of a run can need: a profile, and what was given beside it. */
const mostBytes = 4 * 1024 ** 2;

/**
 * Undefined where the folder holds no journal.
 * @throws UsageError where somebody else can have written it
 */
export function readHead(folder: string): JournalHead | undefined {
  try {
    const bytes = readOwnFile(join(folder, "run.json"), "a journal", mostBytes);
    return JSON.parse(bytes.toString("utf8")) as JournalHead;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return undefined;
  }
}

/** The processes that have written to it, the one that began it among them. */
export function writersOf(folder: string): number[] {
  return [readHead(folder)?.pid ?? 0, ...writers(folder).map((name) => parseInt(name, 10))];
}

function writers(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".ndjson"));
  } catch {
    return [];
  }
}

/** What still has to be removed, or looked for. */
export function openEntries(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ state }) => state === "sent" || state === "created");
}

/** Forgets the run. */
export function endJournal(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
