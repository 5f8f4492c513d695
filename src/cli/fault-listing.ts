// The faults as `faults --list` shows them: by topic, each with what it does wrong. Pure.

import type { Fault } from "../../mocks/fault.ts";
import { placeOf, sentenceOf } from "../../mocks/faults.ts";

/** A block for each topic, then a line of counts; ends with a line feed. */
export function faultListing(faults: readonly Fault[]): string {
  const topics = new Map<string, Fault[]>();
  for (const fault of faults) {
    const { topic } = placeOf(fault);
    topics.set(topic, [...(topics.get(topic) ?? []), fault]);
  }
  const blocks = [...topics].toSorted().map(([topic, ofTopic]) => {
    const lines = ofTopic.map((fault) => `  ${fault.name}: ${sentenceOf(fault)}`);
    return [topic, ...lines, ""].join("\n");
  });
  return `${blocks.join("\n")}\n${counted(faults.length, "fault")} in ${counted(topics.size, "topic")}\n`;
}

const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

/** One line for each: name, file and line, and what it does wrong. */
export function faultPlaces(faults: readonly Fault[]): string {
  return faults
    .map((fault) => {
      const { file, line } = placeOf(fault);
      return `${fault.name}, ${file}:${line}: ${sentenceOf(fault)}\n`;
    })
    .join("");
}
