// Which rows can notice a mutant at all: what the rows sent to the provider without a mutant is sent again, without HTTP and
// without the suites. A row whose answers are the same to the last byte says the same of the mutant.

import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { within } from "./active.mjs";
import { bundle } from "./population.mjs";
import { options } from "./start.mjs";

/**
 * @typedef {object} Exchange
 * @property {number} at when it was asked: the provider's clock stands still during a request
 * @property {object} request as the provider is asked (mocks/provider.ts)
 * @property {string} reply digest of all that a client sees
 */

/**
 * A provider without a mutant that writes down what it is asked.
 *
 * @param {string} row for the coverage
 * @param {Exchange[]} exchanges what is written to
 */
export async function startRecorded(row, exchanges) {
  const { serve, createProvider, bodyText } = await import(bundle);
  let now = 0;
  return within({ test: row }, () => {
    const provider = createProvider({ ...options, clock: () => new Date(now) });
    const recorded = {
      ...provider,
      isBusy: () => {
        now = Date.now();
        return provider.isBusy();
      },
      transport: (reply, request) => {
        const sent = provider.transport(reply, request);
        exchanges.push({ at: now, request, reply: digest(seen(sent, bodyText)) });
        return sent;
      },
    };
    return serve({ provider: recorded });
  });
}

/**
 * The first answer that is another than it was.
 *
 * @param {string | undefined} mutant undefined: the one that this process is about, or none
 * @param {readonly Exchange[]} exchanges
 * @returns {Promise<{ at: number, answer: string } | undefined>} which one of them, and what is answered now
 */
export async function firstDifference(mutant, exchanges) {
  let at = 0;
  try {
    for await (const answer of answers(mutant, exchanges)) {
      if (digest(answer) !== exchanges[at].reply) return { at, answer };
      at += 1;
    }
    return undefined;
  } catch (error) {
    return { at, answer: `no answer: ${error}` };
  }
}

/** What the exchanges are answered with, one after the other: status, header fields and body. */
export async function* answers(mutant, exchanges) {
  const { answer, basePath, belowBase, bodyText, createProvider } = await import(bundle);
  let now = 0;
  const make = () => createProvider({ ...options, clock: () => new Date(now) });
  const provider = within({ mutant }, make);
  for (const { at, request } of exchanges) {
    now = at;
    const ask = async () => {
      const path = belowBase(`${basePath}${request.path}`);
      return seen(await answer(provider, { ...request, path }), bodyText);
    };
    yield await within({ mutant }, ask);
  }
}

function seen(reply, bodyText) {
  return JSON.stringify([reply.status, reply.headers, bodyText(reply)]);
}

function digest(/** @type {string} */ text) {
  return createHash("sha1").update(text).digest("base64");
}

/** @typedef {{ id: string, file: string, rows: readonly string[], isStatic: boolean }} Replayed with the rows that reach it */
/**
 * @typedef {object} Rows
 * @property {string[]} different those that see another answer
 * @property {string[]} unseen those that were not looked at
 * @property {{ row: string, at: number, answer: string }} [first] the first other answer
 */

/**
 * @param {readonly Replayed[]} mutants
 * @param {Readonly<Record<string, readonly Exchange[]>>} recordings by row
 * @returns {Promise<Map<string, Rows>>} by mutant
 */
export async function rowsThatDiffer(mutants, recordings) {
  const found = new Map();
  const lanes = Math.min(availableParallelism(), 4);
  const together = mutants.filter(({ isStatic }) => !isStatic);
  const shares = Array.from({ length: lanes }, (_, lane) =>
    together.filter((_, at) => at % lanes === lane),
  );
  const alone = mutants.filter(({ isStatic }) => isStatic).map((each) => [each]);
  const jobs = [...shares.filter((share) => share.length > 0), ...alone];
  const next = async () => {
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
      for (const [id, rows] of await inWorker(job, recordings)) found.set(id, rows);
    }
  };
  await Promise.all(Array.from({ length: lanes }, next));
  return found;
}

/** @returns {Promise<[string, Rows][]>} */
function inWorker(mutants, recordings) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("replay-worker.mjs", import.meta.url), {
      workerData: { mutants, recordings },
    });
    worker.once("message", resolve).once("error", reject);
  });
}
