// What a process and all that it started hold together, as Linux tells it in /proc. Says nothing elsewhere.

import { existsSync, readdirSync, readFileSync } from "node:fs";

/** False where nothing can be measured: on other systems than Linux. */
export const isMeasurable = existsSync("/proc/self/smaps_rollup");

/**
 * Samples at once, since the process can be over before the first interval is, and until the function that it returns
 * is called, which gives the most that was seen.
 * @param {number} pid
 * @param {number} everyMs
 * @param {number} [from] below it the resident size is enough, which counts shared pages for each process: the
 *   proportional size takes Linux milliseconds for each process
 * @returns {() => number} bytes; 0 where nothing can be measured
 */
export function watchMemory(pid, everyMs, from = 0) {
  let peak = 0;
  const sample = () => (peak = Math.max(peak, heldBy(familyOf(pid), from)));
  const sampling = isMeasurable ? setInterval(sample, everyMs) : undefined;
  if (isMeasurable) sample();
  return () => {
    clearInterval(sampling);
    return peak;
  };
}

function heldBy(family, from) {
  const sum = (ownBytes) => family.reduce((bytes, each) => bytes + ownBytes(each), 0);
  const resident = from === 0 ? from : sum(rssOf);
  return resident < from ? resident : sum(pssOf);
}

/** A process and all that it started. */
function familyOf(pid) {
  const parents = new Map(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  );
  const family = new Set([pid]);
  // A child's number is mostly greater than its parent's, not always: twice round finds the rest.
  for (let round = 0; round < 3; round++) {
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child);
  }
  return [...family];
}

function parentOf(name) {
  const stat = read(`/proc/${name}/stat`);
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

/** Proportional set size: shared pages divided among their holders. */
function pssOf(pid) {
  const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`)) ?? [];
  return 1024 * Number(kilobytes ?? 0);
}

function rssOf(pid) {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`)) ?? [];
  return 1024 * Number(kilobytes ?? 0);
}

/** A process may end between being listed and being read. */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
