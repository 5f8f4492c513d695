// `interact-scim show w1#92`: one exchange of a run, as HTTP text and as a line of curl.

import { Command } from "commander";
import { curl, unlikeTheRequest } from "../../report/page/curl.ts";
import type { Result } from "../../report/result.ts";
import { nearest } from "../../run/nearest.ts";
import { UsageError } from "../../run/usage-error.ts";
import { httpText } from "../../wire/http-text.ts";
import { inert } from "../../wire/inert.ts";
import { readResult } from "../read-result.ts";

export function showCommand(): Command {
  return new Command("show")
    .description("show one exchange of a run, as HTTP text and as curl")
    .argument("<exchange>", "its id, as the terminal and the page show it, such as w1#92")
    .option("--in <path>", "result.json, or the folder of a run's reports", "reports/latest")
    .action((id: string, { in: path }: { in: string }) => {
      process.stdout.write(shownExchange(readResult(path), id));
    });
}

/** @throws UsageError where the run has no such exchange */
export function shownExchange({ exchanges, requirements }: Result, id: string): string {
  const exchange = exchanges.find((each) => each.id === id);
  if (exchange === undefined) {
    const ids = exchanges.map((each) => each.id);
    throw new UsageError(`the run has no exchange "${id}"${nearest(id, ids)}`);
  }
  const rows = requirements
    .filter((row) => row.exchanges.includes(id))
    .map((row) => `# ${row.verdict}  ${row.id}`);
  const unlike = unlikeTheRequest(exchange.request);
  return [
    inert(
      [
        `# ${exchange.id}: ${exchange.label}, ${exchange.startedAt}, ${exchange.durationMs} ms`,
        ...rows,
      ].join("\n"),
    ),
    "",
    inert(httpText(exchange)),
    ...(unlike === undefined ? [] : [`# ${unlike}`]),
    curl(exchange.request),
    "",
  ].join("\n");
}
