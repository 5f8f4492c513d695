// Holds the files of a bundle against the subjects of its statement. Pure.

import { sha256 } from "./sha256.ts";
import type { Descriptor } from "./statement.ts";

/** One sentence for each file that is altered, gone, or more than the statement speaks of. */
export function verifyFiles(
  files: ReadonlyMap<string, Uint8Array>,
  subject: readonly Descriptor[],
  statementFile: string,
): string[] {
  const names = subject.map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const added = [...files.keys()].filter((name) => name !== statementFile && !names.includes(name));
  return [
    ...twice.map((name) => `${statementFile}: names the subject ${name} twice`),
    ...added.map((name) => `${name}: the statement doesn't name it: it was added`),
    ...subject.flatMap(({ name, digest }) => {
      const bytes = files.get(name);
      if (bytes === undefined) return [`${name}: it is missing`];
      const found = sha256(bytes);
      if (found === digest.sha256) return [];
      return [`${name}: it was altered: its SHA-256 is ${found}, not ${digest.sha256}`];
    }),
  ];
}
