// A lookup that finds active people only.
import type { Fault } from "../fault.ts";
import { hideFromLookup } from "./hide-from-lookup.ts";

export const lookupHidesInactive: Fault = {
  name: "lookup-hides-inactive",
  breaks: ["OKTA-lookup/finds-inactive", "INTERACT-disable/no-second-person"],
  decorate: hideFromLookup(() => (person) => person.attributes["active"] === false),
};
