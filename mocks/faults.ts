// Every fault, by name: what `interact-scim mock --fault` and the fault run choose from; and where each stands.
import type { Fault } from "./fault.ts";
import * as all from "./all-faults.ts";
import { places } from "./fault-places.generated.ts";

export const faults: Readonly<Record<string, Fault>> = Object.fromEntries(
  Object.values<Fault | readonly Fault[]>(all)
    .flat()
    .map((fault) => [fault.name, fault]),
);

export interface FaultPlace {
  /** Path in the repository. */
  readonly file: string;
  readonly line: number;
  /** `<source>/<topic>`, as the catalogue names its files. */
  readonly topic: string;
}

/** Where the source says the fault's name. */
export function placeOf({ name }: Fault): FaultPlace {
  const { file, line } = entryOf(name);
  return { file, line, topic: file.replace(/^mocks\/faults\/|\.ts$/g, "") };
}

/** What the provider does, in a sentence; for one of a family also which part of the statement it is about. */
export function sentenceOf({ name, clause }: Fault): string {
  const words = name.replaceAll("-", " ");
  const says = entryOf(name).says ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  const parts = typeof clause === "object" ? [...new Set(Object.values(clause))] : [clause ?? []];
  const part = parts.flat().join("; ");
  return part === "" ? says : `${says.replace(/\.$/, "")} (breaks: ${part})`;
}

function entryOf(name: string): (typeof places)[number] {
  const found =
    places.find((each) => each.name === name) ??
    places.find((each) => new RegExp(`^${each.name}$`).test(name));
  if (found === undefined) throw new Error(`no file in mocks/faults names ${name}`);
  return found;
}
