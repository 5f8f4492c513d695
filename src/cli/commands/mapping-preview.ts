// `interact-scim mapping preview`: for each user the body, the origin of each value, the contract's opinion.

import { preview, type Origin, type Preview } from "../../mapping/preview.ts";
import { inert } from "../../wire/inert.ts";
import { resolve } from "../../run/resolve.ts";
import { readSubject } from "../mapping-users.ts";
import type { MappingOptions } from "./mapping.ts";
import { table } from "../table.ts";

export function previewMapping(options: MappingOptions): void {
  const { contract } = resolve(options, process.env);
  const subject = readSubject(options, contract);
  const previews = subject.exportedUsers.map((user) => preview(subject, user));
  const text = options.json
    ? JSON.stringify(previews, null, 2)
    : previews.map((each) => asText(each, contract)).join("\n\n");
  process.stdout.write(`${options.json ? text : inert(text)}\n`);
}

function asText({ login, body, origins, objections }: Preview, contract: string): string {
  const opinion =
    objections.length === 0
      ? [`The contract (${contract}) has nothing against it.`]
      : objections.map(
          ({ pointer, message, requirement }) =>
            `The contract (${contract}) objects: ${pointer} ${message} (${requirement})`,
        );
  return [
    `== ${login}`,
    "POST /Users",
    JSON.stringify(body),
    "",
    ...table(["external name", "value", "from", "remark"], origins.map(cells)),
    "",
    ...opinion,
  ].join("\n");
}

function cells({ externalName, variable, values, from, remarks }: Origin): string[] {
  return [externalName ?? variable, values.join(" or "), from, remarks.join("; ")];
}
