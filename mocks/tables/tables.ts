// All that a provider remembers.
import { GroupTable } from "./group-table.ts";
import { UserTable } from "./user-table.ts";

export interface Tables {
  readonly users: UserTable;
  readonly groups: GroupTable;
}

/** Empty tables. */
export function createTables(): Tables {
  return { users: new UserTable(), groups: new GroupTable() };
}
