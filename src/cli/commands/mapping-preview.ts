// `interact-scim mapping preview`: for each user the body, the origin of each value, the contract's opinion.

import { preview, type Origin, type Preview } from "../../mapping/preview.ts";
import { several } from "../../mapping/subject.ts";
import { widthOf } from "../../report/screen.ts";
import { wrap } from "../../report/wrap.ts";
import { inert, inertJson } from "../../wire/inert.ts";
import { resolve } from "../../run/resolve.ts";
import { readSubject } from "../mapping-users.ts";
import type { MappingOptions } from "../mapping-files.ts";
import { table } from "../table.ts";

export function previewMapping(options: MappingOptions): void {
  const { contract } = resolve(options, process.env);
  const subject = readSubject(options, contract);
  const previews = subject.exportedUsers.map((user) => preview(subject, user));
  const width = widthOf(process.stdout);
  const text = options.json
    ? inertJson(previews, 2)
    : [...previews.map((each) => asText(each, contract, width)), summary(previews)].join("\n\n");
  process.stdout.write(`${options.json ? text : inert(text)}\n`);
}

function asText(
  { login, body, origins, objections }: Preview,
  contract: string,
  width: number,
): string {
  const opinion =
    objections.length === 0
      ? [`The contract (${contract}) accepts it.`]
      : objections.map(
          ({ pointer, message, requirement }) =>
            `The contract (${contract}) objects: ${pointer} ${message} (${requirement})`,
        );
  return [
    `== ${login}`,
    "POST /Users",
    // Indented on a terminal; elsewhere as it is sent.
    JSON.stringify(body, null, width === Infinity ? 0 : 2),
    "",
    ...table(["external name", "value", "from", "remark"], origins.map(cells), width),
    "",
    ...opinion.map((line) => wrap(line, width, 2)),
  ].join("\n");
}

/** How many users the contract takes, and for how many each of its objections holds. */
function summary(previews: readonly Preview[]): string {
  const taken = previews.filter(({ objections }) => objections.length === 0).length;
  const logins = new Map<string, string[]>();
  for (const { login, objections } of previews) {
    for (const { pointer, message } of objections) {
      const cause = `${pointer} ${message}`;
      logins.set(cause, [...(logins.get(cause) ?? []), login]);
    }
  }
  const causes = [...logins].sort(([, a], [, b]) => b.length - a.length);
  return [
    `The contract accepts ${taken} of ${previews.length} users.`,
    ...causes.map(([cause, users]) => `  ${users.length}: ${cause} (${several(users)})`),
  ].join("\n");
}

function cells({ externalName, variable, values, from, remarks }: Origin): string[] {
  return [externalName ?? variable, values.join(" or "), from, remarks.join("; ")];
}
