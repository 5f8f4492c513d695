// The files that the mapping commands are given, read and put together.

import { exportedApp, type ExportedApp } from "../mapping/exported-app.ts";
import { readAppSchema } from "../mapping/exports/app-schema.ts";
import { ExportError } from "../mapping/exports/export-error.ts";
import { readGroups, type KnownGroups } from "../mapping/exports/groups.ts";
import { readProfileMapping } from "../mapping/exports/profile-mapping.ts";
import { readUsers } from "../mapping/exports/users.ts";
import type { Given } from "../mapping/subject.ts";
import { nearest } from "../run/nearest.ts";
import { UsageError } from "../run/usage-error.ts";
import { readExport } from "./export-file.ts";

export interface MappingFiles {
  readonly schema: string;
  readonly mapping: readonly string[];
  readonly users?: string;
  readonly groups?: string;
  readonly members?: readonly string[];
}

/** @throws UsageError that names the file */
export function readMappingFiles(files: MappingFiles): Pick<Given, "app" | "users" | "groups"> {
  return {
    app: readApp(files),
    users: files.users === undefined ? [] : readExport(files.users, readUsers),
    groups: readKnownGroups(files),
  };
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
