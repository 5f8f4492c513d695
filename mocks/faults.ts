// Every fault, by name: what `interact-scim mock --fault` and the fault run choose from.
import type { Fault } from "./fault.ts";
import { caseSensitiveLookup } from "./faults/case-sensitive-lookup.ts";
import { createWithoutLocation } from "./faults/create-without-location.ts";
import { passwordEchoed } from "./faults/password-echoed.ts";
import { patchNotKept } from "./faults/patch-not-kept.ts";

const all: readonly Fault[] = [
  caseSensitiveLookup,
  createWithoutLocation,
  passwordEchoed,
  patchNotKept,
];

export const faults: Readonly<Record<string, Fault>> = Object.fromEntries(
  all.map((fault) => [fault.name, fault]),
);
