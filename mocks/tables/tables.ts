// All that a provider remembers.
import { GroupTable } from "./group-table.ts";
import { PersonTable } from "./user-table.ts";

export interface Tables {
  readonly people: PersonTable;
  readonly groups: GroupTable;
  /** By a person's id the manager reference that named nobody when it came. */
  readonly awaitedManagers: Map<string, string>;
}

/** Empty tables. */
export function createTables(): Tables {
  return { people: new PersonTable(), groups: new GroupTable(), awaitedManagers: new Map() };
}
