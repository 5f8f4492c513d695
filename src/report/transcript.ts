// Each test's sequence as readable HTTP text, for users who want to see what Okta sends. Pure.

import { httpText } from "../wire/http-text.ts";
import type { Exchange } from "../wire/exchange.ts";
import { inert } from "../wire/inert.ts";
import type { Result, ResultTest } from "./result.ts";

/** A transcript by its path below `transcripts/`: `okta/deactivate/<title>.http`. Clean-up is left out. */
export function transcripts(result: Result): ReadonlyMap<string, string> {
  const exchanges = new Map(result.exchanges.map((exchange) => [exchange.id, exchange]));
  const files = new Map<string, string>();
  for (const test of result.tests) {
    const sent = exchangesOf(test, exchanges);
    if (sent.length === 0) continue;
    const folder = test.file.replace(/\.spec$/, "");
    files.set(`${folder}/${slug(test.title)}.http`, transcript(test, sent, result.run.target));
  }
  return files;
}

/** Those that the test's observations rest on, in the order in which they were sent. */
function exchangesOf(test: ResultTest, exchanges: ReadonlyMap<string, Exchange>): Exchange[] {
  if (test.file.startsWith("standing/")) return [];
  const ids = new Set(test.observations.flatMap((observation) => observation.exchanges));
  return [...exchanges.values()].filter((exchange) => ids.has(exchange.id));
}

function transcript(test: ResultTest, sent: readonly Exchange[], target: string): string {
  const { origin, host } = new URL(target);
  const head = [`# ${test.title}`, ...test.requirements.map((id) => `# ${id}`)].join("\n");
  const parts = sent.map((exchange) => `### ${exchange.label}\n\n${httpText(exchange)}`);
  // The same text wherever the target listens.
  return inert([head, ...parts].join("\n\n"))
    .replaceAll(origin, "{target}")
    .replaceAll(host, "{host}");
}

function slug(title: string): string {
  const words = title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return words.replace(/^-|-$/g, "").slice(0, 80);
}
