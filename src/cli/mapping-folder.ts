// A folder of Okta's exports, each known by what it holds: what the mapping says that Okta should send for each user.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readAppSchema } from "../mapping/exports/app-schema.ts";
import { readGroups } from "../mapping/exports/groups.ts";
import { readProfileMapping } from "../mapping/exports/profile-mapping.ts";
import { readUsers } from "../mapping/exports/users.ts";
import { preview } from "../mapping/preview.ts";
import { subjectOf } from "../mapping/subject.ts";
import { UsageError } from "../run/usage-error.ts";
import { readExport } from "./export-file.ts";
import { readMappingFiles } from "./mapping-files.ts";
import type { ContractVariant } from "../run/run.ts";
import type { JsonObject } from "../wire/json.ts";

/**
 * The body of each user's create, by userName in small letters.
 * @throws UsageError where the folder can't be read, or lacks one of the three
 */
export function expectedBodies(
  folder: string,
  contract: ContractVariant,
): Readonly<Record<string, JsonObject>> {
  const files = filesIn(folder);
  const ones = (read: (json: unknown) => unknown): string[] =>
    files.filter((file) => isReadable(file, read));
  const [schema] = ones(readAppSchema);
  const mapping = ones(readProfileMapping);
  const users = ones(readUsers);
  const [groups] = ones(readGroups).filter((file) => !users.includes(file));
  if (schema === undefined || mapping.length === 0 || users.length === 0) {
    const lacks =
      schema === undefined ? "the app's schema" : users.length === 0 ? "the users" : "a mapping";
    throw new UsageError(
      `${folder} lacks ${lacks}: it needs the exports that mapping preview takes, each as a .json file`,
    );
  }
  const subject = subjectOf({
    ...readMappingFiles({ schema, mapping, users, ...(groups === undefined ? {} : { groups }) }),
    contract,
  });
  const bodies = subject.exportedUsers.map((user): [string, JsonObject] => {
    const { login, body } = preview(subject, user);
    const name = body["userName"];
    return [(typeof name === "string" ? name : login).toLowerCase(), body];
  });
  return Object.fromEntries(bodies);
}

function filesIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
    return names.sort().map((name) => join(folder, name));
  } catch {
    throw new UsageError(
      `${folder} can't be read: name the folder of Okta's exports with --mapping`,
    );
  }
}

function isReadable(file: string, read: (json: unknown) => unknown): boolean {
  try {
    readExport(file, read);
    return true;
  } catch (error) {
    if (error instanceof UsageError) return false;
    throw error;
  }
}
