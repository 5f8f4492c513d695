// The files that the mapping commands are given, read and put together.

import { exportedApp, type ExportedApp } from "../mapping/exported-app.ts";
import { readAppSchema } from "../mapping/exports/app-schema.ts";
import { ExportError } from "../mapping/exports/export-error.ts";
import { readGroups, type KnownGroups } from "../mapping/exports/groups.ts";
import { readProfileMapping } from "../mapping/exports/profile-mapping.ts";
import { readAssigned } from "../mapping/exports/assigned.ts";
import { readUsers, type OktaUser } from "../mapping/exports/users.ts";
import type { Given } from "../mapping/subject.ts";
import type { Flags } from "../run/resolve.ts";
import { nearest } from "../run/nearest.ts";
import { tool } from "../run/tool.ts";
import { UsageError } from "../run/usage-error.ts";
import { readExport } from "./export-file.ts";

export interface MappingFiles {
  readonly schema: string;
  readonly mapping: readonly string[];
  readonly users?: readonly string[];
  /** Who is assigned to the app: of the users only these count. */
  readonly assigned?: readonly string[];
  readonly groups?: string;
  readonly members?: readonly string[];
}

/** What commander hands over to each of the three. */
export interface MappingOptions extends MappingFiles, Flags {
  readonly profile?: string;
  readonly json?: true;
  /** Login or e-mail address of the only user to look at. */
  readonly user?: string;
}

/** @throws UsageError that names the file */
export function readMappingFiles(files: MappingFiles): Pick<Given, "app" | "users" | "groups"> {
  return {
    app: readApp(files),
    users: readAllUsers(files),
    groups: readKnownGroups(files),
  };
}

/** Of several files each user once, in their order. */
function readAllUsers({ users = [], assigned }: MappingFiles): OktaUser[] {
  const all = new Map<string, OktaUser>();
  for (const user of users.flatMap((file) => readPage(file, readUsers, usersPages))) {
    if (!all.has(user.id)) all.set(user.id, user);
  }
  if (assigned === undefined) return [...all.values()];
  const ids = new Set(assigned.flatMap((file) => readPage(file, readAssigned, assignedPages)));
  const absent = [...ids].filter((id) => !all.has(id));
  if (absent.length > 0) {
    const are = absent.length === 1 ? "user is" : "users are";
    process.stderr.write(
      `${tool.name}: ${absent.length} assigned ${are} missing from the files of --users, and not checked\n`,
    );
  }
  return [...all.values()].filter(({ id }) => ids.has(id));
}

/** How many Okta returns on one page, by default and at most (Users API; Application Users API). */
const usersPages = [200];
const assignedPages = [50, 500];

/** A page that is full is seldom the last: says so. */
function readPage<T>(
  file: string,
  read: (json: unknown) => readonly T[],
  pages: readonly number[],
): readonly T[] {
  const found = readExport(file, read);
  if (pages.includes(found.length)) {
    process.stderr.write(
      `${tool.name}: ${file} holds exactly ${found.length} users, the size of one page of Okta's API, so there may be more: save the next page too and name both, or fetch all with mapping export\n`,
    );
  }
  return found;
}

function readApp({ schema, mapping }: MappingFiles): ExportedApp {
  const attributes = readExport(schema, readAppSchema);
  const mappings = mapping.map((file) => readExport(file, readProfileMapping));
  try {
    return exportedApp(attributes, mappings);
  } catch (error) {
    if (error instanceof ExportError)
      throw new UsageError(`${mapping.join(", ")}: ${error.message}`);
    throw error;
  }
}

function readKnownGroups({ groups, members = [] }: MappingFiles): KnownGroups {
  const all = groups === undefined ? undefined : readExport(groups, readGroups);
  const names = all?.flatMap(({ id, name }) => [id, name]);
  const read = members.map((given): [string, ReadonlySet<string>] => {
    // A group's name can hold an equals sign, a file's name seldom does.
    const at = given.lastIndexOf("=");
    if (at <= 0) {
      throw new UsageError(`--members takes a group and a file, "Interact Power Users=users.json"`);
    }
    const group = given.slice(0, at);
    if (names !== undefined && !names.includes(group)) {
      throw new UsageError(
        `--members names a group that --groups doesn't hold${nearest(group, names)}`,
      );
    }
    const ids = readExport(given.slice(at + 1), readUsers).map(({ id }) => id);
    return [group, new Set(ids)];
  });
  return { ...(all === undefined ? {} : { all }), members: new Map(read) };
}
