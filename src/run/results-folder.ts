// The folder for results: whose it is, before anything in it is written or removed. A command marks it and names in the
// mark what it makes there; everything else in it is somebody's own. Nothing is followed through a link.

import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  type Stats,
} from "node:fs";
import { dirname, join } from "node:path";
import { isMainThread } from "node:worker_threads";
import { tool } from "./tool.ts";
import { UsageError } from "./usage-error.ts";

const markName = ".interact-scim";

/** What every command with reports makes. */
export const reports: readonly string[] = [
  ...["result.json", "junit.xml", "index.html", "exchanges.har"],
];

/** What a run makes. */
export const runMakes = [...reports, "playwright", "allure-results", "attachments", "workers"];

const names = [...runMakes, "blob", "transcripts", "explore", "drift.json"];

/** What lies in the folder is somebody's own. */
export class OthersFolder extends UsageError {}

export interface Taking {
  /** The names of what the command makes. */
  readonly makes: readonly string[];
  /** Also where it isn't empty and no run's: what is in the way is moved aside. */
  readonly force?: boolean;
  /** How the folder is named at the command line: --out where nothing else is said. */
  readonly flag?: string;
  /** What an earlier run has made stays until it's written over. */
  readonly keep?: boolean;
}

/** @throws UsageError where it is no folder; OthersFolder */
export function checkFolder(out: string, { makes, force = false, flag = "--out" }: Taking): void {
  const stats = tried(out, flag, () => statsOf(out));
  if (stats === undefined) return;
  if (stats.isSymbolicLink()) {
    throw new OthersFolder(`${out} is a link: give the folder that it leads to with ${flag}`);
  }
  if (!stats.isDirectory())
    throw new UsageError(`${out} isn't a folder: give another with ${flag}`);
  if (force || listing(out).length === 0) return;
  if (madeIn(out) === undefined) {
    throw new OthersFolder(
      `${out} isn't empty, and its files are not a run's: give a new folder with ${flag}, or --force to write there anyway`,
    );
  }
  const others = inTheWay(out, makes);
  if (others.length === 0) return;
  throw new OthersFolder(
    `${out} holds ${others.join(", ")}, which a run didn't write: move it away, give another folder with ${flag}, or --force to have it renamed`,
  );
}

/**
 * Makes the folder the command's own: removes what an earlier run has made, and nothing else. A new folder is its
 * owner's alone, and so is what this process and its children write from now on; elsewhere the folder's rights hold.
 * @throws UsageError as checkFolder, and where it can't be written
 */
export function takeFolder(out: string, taking: Taking): void {
  checkFolder(out, taking);
  tried(out, taking.flag ?? "--out", () => {
    mkdirSync(dirname(out), { recursive: true });
    if (statsOf(out) === undefined) mkdirSync(out, { mode: 0o700 });
    keepTo(lstatSync(out).mode);
    const made = madeIn(out) ?? [];
    if (taking.keep !== true) remove(out, made);
    moveAside(out, inTheWay(out, taking.makes));
    const kept = taking.keep === true ? made : [];
    const mark = { tool: tool.name, made: [...new Set([...kept, ...taking.makes])] };
    writeReport(out, markName, `${JSON.stringify(mark)}\n`);
  });
}

function tried<T>(out: string, flag: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    throw new UsageError(`${out} can't be written (${code}): give another folder with ${flag}`);
  }
}

/** Whether what bears this name in the folder was made by the command that took it. */
export function isMade(out: string, name: string): boolean {
  return madeIn(out)?.includes(name) === true;
}

/** Writes a file of the folder whole or not at all, and in the place of a link, not through it. */
export function writeReport(out: string, name: string, text: string): void {
  const unfinished = join(out, `${name}.${process.pid}`);
  mkdirSync(out, { recursive: true });
  rmSync(unfinished, { force: true });
  writeFileSync(unfinished, text, { flag: "wx" });
  renameSync(unfinished, join(out, name));
}

function remove(out: string, made: readonly string[]): void {
  for (const name of made.filter((each) => statsOf(join(out, each))?.isSymbolicLink() === false)) {
    rmSync(join(out, name), { recursive: true, force: true });
  }
}

/** What would be written over, and no run has made: a link among it, wherever it leads. */
function inTheWay(out: string, makes: readonly string[]): string[] {
  const made = madeIn(out);
  const isOurs = (name: string) => (name === markName ? made !== undefined : made?.includes(name));
  return [markName, ...makes].filter((name) => {
    const stats = statsOf(join(out, name));
    return stats !== undefined && (stats.isSymbolicLink() || isOurs(name) !== true);
  });
}

function moveAside(out: string, others: readonly string[]): void {
  for (const name of others) {
    let number = 1;
    while (statsOf(join(out, `${name}.${number}`)) !== undefined) number += 1;
    renameSync(join(out, name), join(out, `${name}.${number}`));
  }
}

/** What the last command here has made; undefined where the folder bears no mark of one. */
function madeIn(out: string): readonly string[] | undefined {
  const mark = contentOf(join(out, markName));
  // Before there was a mark, result.json was all: it tells only of a folder that holds nothing else.
  if (mark === undefined) return isEarlierResult(out) ? names : undefined;
  const { tool: maker, made } = parsed(mark) as { tool?: unknown; made?: unknown };
  if (maker !== tool.name || !Array.isArray(made)) return undefined;
  return names.filter((name) => made.includes(name));
}

function isEarlierResult(out: string): boolean {
  const isOther = (name: string) =>
    !names.includes(name) || statsOf(join(out, name))?.isSymbolicLink() !== false;
  if (listing(out).some(isOther)) return false;
  const { tool: maker } = parsed(contentOf(join(out, "result.json"))) as {
    tool?: { name?: unknown };
  };
  return maker?.name === tool.name;
}

function parsed(text: string | undefined): object {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Of a file; undefined for a link, and for what can't be read. */
function contentOf(file: string): string | undefined {
  try {
    return statsOf(file)?.isFile() === true ? readFileSync(file, "utf8") : undefined;
  } catch {
    return undefined;
  }
}

/** Of the name itself, where it's a link. */
function statsOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function listing(out: string): string[] {
  try {
    return readdirSync(out);
  } catch {
    return [markName];
  }
}

/** Nobody gets at what is written who doesn't get at the folder. */
function keepTo(mode: number): void {
  // A thread can't set it; only tests call this in one.
  if (isMainThread) process.umask(process.umask(0o077) | (~mode & 0o077));
}
