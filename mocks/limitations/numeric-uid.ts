// A manager reference that reads as a number is only ever a user's id, never a UID (guide L102).
import { replaceBehaviour } from "../replace-part.ts";
import { managerIdOf, withManager } from "../manager-reference.ts";

export const numericUid = replaceBehaviour(({ resolveManager }) => ({
  resolveManager: (attributes, tables, selfId) => {
    const value = managerIdOf(attributes);
    const isTaken = value !== undefined && isNumeric(value) && !tables.users.get(value);
    return isTaken
      ? withManager(attributes, undefined)
      : resolveManager(attributes, tables, selfId);
  },
}));

/** "Anything translatable to a numeric": 1999, 01999, +5, 1e3, 0x7CF. */
function isNumeric(value: string): boolean {
  return value.trim() !== "" && !Number.isNaN(Number(value));
}
