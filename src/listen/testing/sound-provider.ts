// For tests: a provider that does as it should, and knows one user.

import {
  base,
  emptyList,
  listOf,
  scriptedSession,
  shownAs,
  type Came,
} from "./scripted-session.ts";
import type { Sighting } from "../witness.ts";

export const id = "7f0c5f4e-0000-4000-8000-0000000000aa";

/** The rows that they turn red. */
export function red(sightings: readonly Sighting[]): string[] {
  return sightings.flatMap((each) => each.red.map(({ requirement }) => requirement));
}

/** A provider that answers as it should; one answer may be replaced. */
export function sound(wrong: (number: number) => Came | undefined = () => undefined) {
  let active = true;
  return scriptedSession(({ method, path, body }, number) => {
    const other = wrong(number);
    if (other !== undefined) return other;
    if (path.includes("filter=")) {
      return { status: 200, body: number === 1 ? emptyList : listOf(shownAs(id, { active })) };
    }
    if (method === "POST")
      return { status: 201, body: shownAs(id), headers: ["Location", `${base}/Users/${id}`] };
    if (body?.includes('"active":false') === true) active = false;
    if (body?.includes('"active":true}') === true) active = true;
    if (method === "PATCH") return { status: 204 };
    return { status: 200, body: shownAs(id, { active }) };
  });
}
