// Every fault, by name: what `interact-scim mock --fault` and the fault run choose from.
import type { Fault } from "./fault.ts";
import * as all from "./faults/all.ts";

export const faults: Readonly<Record<string, Fault>> = Object.fromEntries(
  Object.values<Fault | readonly Fault[]>(all)
    .flat()
    .map((fault) => [fault.name, fault]),
);
