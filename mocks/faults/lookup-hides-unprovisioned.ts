// A lookup that finds only those whom SCIM created.
import type { Fault } from "../fault.ts";
import { hideFromLookup } from "./hide-from-lookup.ts";

export const lookupHidesUnprovisioned: Fault = {
  name: "lookup-hides-unprovisioned",
  breaks: ["INTERACT-dedupe/by-user-name"],
  because: "a second person beside each one who had an account before",
  decorate: hideFromLookup(({ tables }) => {
    const before = new Set([...tables.people.all()].map(({ id }) => id));
    return (person) => before.has(person.id);
  }),
};
