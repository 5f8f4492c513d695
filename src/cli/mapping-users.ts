// The users that a mapping command looks at, with what it is told of everything else.

import { subjectOf, type ContractVariant, type Subject } from "../mapping/subject.ts";
import type { OktaUser } from "../mapping/exports/users.ts";
import { nearest } from "../run/nearest.ts";
import { UsageError } from "../run/usage-error.ts";
import { readMappingFiles } from "./mapping-files.ts";
import type { MappingOptions } from "./mapping-files.ts";

/** @throws UsageError where a file can't be read, or nobody is called so */
export function readSubject(options: MappingOptions, contract: ContractVariant): Subject {
  const { users, ...files } = readMappingFiles(options);
  return subjectOf({ ...files, users: chosen(users, options), contract });
}

function chosen(users: readonly OktaUser[], { user, users: files = [] }: MappingOptions) {
  const file = files.join(", ");
  if (users.length === 0) throw new UsageError(`${file} holds no users`);
  if (user === undefined) return users;
  const wanted = user.toLowerCase();
  const names = ({ login, profile: { email } }: OktaUser): string[] =>
    typeof email === "string" ? [login, email] : [login];
  const found = users.filter((each) => names(each).some((name) => name.toLowerCase() === wanted));
  if (found.length > 0) return found;
  const hint = nearest(user, users.flatMap(names));
  throw new UsageError(`no user in ${file} has the user name or address "${user}"${hint}`);
}
