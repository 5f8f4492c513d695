// Which resources this run made. The values of all others are masked in every record.

import { idOf, isJsonObject, member } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";

export interface Ownership {
  /** True when the text bears the run's mark. */
  bears(text: string): boolean;
  /** True when the resource bears the run's mark, or its id was learned. */
  isOurs(resource: JsonObject): boolean;
  /** True when the resource itself bears the run's mark. */
  isMarked(resource: JsonObject): boolean;
  /** False for the empty mark. */
  readonly hasMark: boolean;
  /** True when a read has shown this id to be the run's; without a mark, when a 201 answer named it. */
  knows(id: string): boolean;
  learn(id: string): void;
}

const MARKED = ["userName", "displayName", "externalId"];

/**
 * @param mark the run's id, which userName, displayName, externalId or an e-mail address of
 *   everything the run creates contains; compared without regard to letter case. An empty mark
 *   marks nothing.
 */
export function createOwnership(mark: string): Ownership {
  const wanted = mark.toLowerCase();
  const ids = new Set<string>();
  const bears = (text: string): boolean => wanted !== "" && text.toLowerCase().includes(wanted);
  const marks = (value: Json | undefined): boolean => typeof value === "string" && bears(value);
  const isMarked = (resource: JsonObject): boolean => {
    if (MARKED.some((name) => marks(member(resource, name)))) return true;
    const emails = member(resource, "emails");
    const entries = Array.isArray(emails) ? (emails as readonly Json[]) : [];
    return entries.some((entry) => isJsonObject(entry) && marks(member(entry, "value")));
  };
  return {
    bears,
    isMarked,
    hasMark: wanted !== "",
    knows: (id) => ids.has(id),
    learn: (id) => ids.add(id),
    isOurs(resource) {
      const id = idOf(resource);
      return (id !== undefined && ids.has(id)) || isMarked(resource);
    },
  };
}
