// An exchange as a line in the terminal, and a line below it for each thing that it broke.

import { inert } from "../wire/inert.ts";
import type { Sighting } from "./witness.ts";

const ink: Readonly<Record<string, string>> = { fail: "31", warn: "33", note: "34" };

export function sightingLine(sighting: Sighting, colour: boolean): string {
  const { exchange, subject, red, gaveUp, drift, mapping } = sighting;
  const { request, response, failure, durationMs, attempt, label, startedAt } = exchange;
  const paint = (verdict: string, text: string): string =>
    colour && ink[verdict] !== undefined ? `\u001b[${ink[verdict]}m${text}\u001b[0m` : text;
  const came =
    response === undefined ? `no answer (${failure?.kind ?? "unknown"})` : response.status;
  const again = attempt > 1 ? `, attempt ${attempt}` : "";
  const whom = subject === undefined ? "" : ` ${subject}`;
  return [
    inert(
      `${startedAt.slice(11, 19)} ${exchange.id} ${label}${again}:${whom} ${request.method} → ${came}, ${durationMs} ms`,
    ),
    ...red.map(
      ({ requirement, verdict, reason }) =>
        `  ${paint(verdict, verdict)}  ${requirement}: ${inert(reason)}`,
    ),
    ...(gaveUp === undefined ? [] : [`  ${paint("warn", "stop")}  ${gaveUp}`]),
    ...mapping.map((each) => `  mapping  ${inert(each)}`),
    ...drift.map(({ about, what }) => `  differs from our model  ${about}: ${inert(what)}`),
  ].join("\n");
}
