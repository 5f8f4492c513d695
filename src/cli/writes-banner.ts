// What a run says before it writes to a target: what will be created, under which names, and what becomes
// of it.

import type { Population } from "../run/population.ts";
import type { Run } from "../run/run.ts";
import { tool } from "../run/tool.ts";

/** @param name the user name of one of the users, or how they begin */
export function writesBanner(run: Run, { users, groups }: Population, name: string): string[] {
  const isDeleting = run.cleanUp === "delete";
  const also = (text: string): string => (groups === 0 ? "" : text);
  const created = `Creates at most ${users} users (such as ${name})${also(` and ${groups} groups (names end in ${run.id} …)`)}`;
  const fate = isDeleting
    ? `All are removed by DELETE, the newest first. If the target has no DELETE, at most ${users} users${also(" and the groups")} remain; the users are inactive`
    : `At most ${users} users remain, inactive (cleanUp: deactivate)${also("; the groups are removed by DELETE")}`;
  return [created, `${fate}. After a kill: ${tool.name} cleanup --run ${run.id}`];
}
