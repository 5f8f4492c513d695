// What a run says against a provider that is unusual and right. Any red row accuses it wrongly.

import { faults } from "../../build/mocks/faults.js";
import { isRed } from "./disagreements.mjs";
import { runAgainst, token } from "./run-against.mjs";
import { described, startUnusual } from "./unusual-provider.mjs";

/**
 * Rows of exchanges that a narrowed run doesn't have may be unverified; nothing else may.
 *
 * @param {import("./unusual-variants.mjs").Variant} variant
 * @param {string} out folder for the run's reports
 * @returns {Promise<{ complaints: string[], passed: number }>} complaints: one sentence each
 */
export async function accusations(variant, out) {
  const { grep, legal, except = {} } = variant;
  const narrowed = grep === undefined ? [] : ["--grep", grep];
  const provider = await startUnusual(variant, token);
  const { run, requirements, summary } = await runAgainst(provider, out, [
    ...flagsOf(variant),
    ...narrowed,
  ]);
  const accused = requirements
    .filter(isAccusing)
    .filter(({ id }) => !(id in except))
    .filter(({ verdict }) => grep === undefined || verdict !== "unverified");
  return {
    passed: summary.pass,
    complaints: [
      ...(run.ended === "complete" ? [] : [`the run is ${run.ended}: ${run.problems.join("; ")}.`]),
      ...accused.map(
        ({ id, verdict, reason = "" }) =>
          `${id} is ${verdict} (${reason.replaceAll(/\s+/g, " ")}), though it is legal: ${legal}.`,
      ),
    ],
  };
}

/**
 * What a run no longer sees of the variant's fault: fairness isn't bought with blindness.
 *
 * @param {import("./unusual-variants.mjs").Variant} variant one with a fault
 * @param {string} out folder for the run's reports
 * @returns {Promise<string[]>} one sentence for each row that its fault breaks, and that isn't red
 */
export async function overlooked({ fault = "", ...variant }, out) {
  const ids = seenBeside({ fault, ...variant });
  const provider = await startUnusual(variant, token, fault);
  const { requirements } = await runAgainst(provider, out, [
    ...flagsOf(variant),
    ...ids.flatMap((id) => ["--id", id]),
  ]);
  return requirements
    .filter((row) => ids.includes(row.id) && !isRed(row))
    .map(({ id, verdict }) => `${id} is ${verdict}, though the fault ${fault} breaks it.`);
}

/** @param {import("./unusual-variants.mjs").Variant} variant */
function flagsOf({ contract = "guide", settings = {} }) {
  const flag = (/** @type {string} */ name) =>
    `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const own = Object.entries(settings).flatMap(([name, value]) => [flag(name), value]);
  return ["--contract", contract, "--mail-domain", "example.com", ...described, ...own];
}

/** The rows that the variant's fault must turn red. @param {import("./unusual-variants.mjs").Variant} variant */
export function seenBeside({ fault, contract, except = {}, hides = [] }) {
  if (!(fault in faults)) throw new Error(`there is no fault "${fault}"`);
  const isAsked = (/** @type {string} */ id) => contract !== "core" || !id.startsWith("INTERACT-");
  return faults[fault].breaks.filter((id) => isAsked(id) && !(id in except) && !hides.includes(id));
}

/** A limitation that isn't reproduced is no accusation. */
export function isAccusing(row) {
  return isRed(row) && row.verdict !== "note";
}
