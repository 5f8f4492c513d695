// Providers made of the bundle: many in this process, each with its own mutant; or one in a process of its own.

import { fileURLToPath } from "node:url";
import { startChild } from "../interop/child-server.mjs";
import { token } from "../interop/run-against.mjs";
import { within } from "./active.mjs";
import { bundle } from "./population.mjs";

const alone = fileURLToPath(new URL("alone.mjs", import.meta.url));
export const options = { token, contract: "guide", seed: { users: 120, groups: 105 } };

/**
 * @param {string} [mutant] default: none
 * @returns {Promise<{ baseUrl: string, close: () => Promise<void> }>}
 */
export async function startWithin(mutant) {
  const { serve } = await import(bundle);
  return within({ mutant }, () => serve({ options }));
}

/**
 * In a process of its own: what runs while modules load is mutated too.
 *
 * @param {string} mutant
 */
export function startAlone(mutant) {
  return startChild(process.execPath, [alone, mutant], token);
}
