// Node's own debug output, where it would tell secrets: no redaction of ours can reach it.

import { UsageError } from "../run/usage-error.ts";

/** Sections that print environments, header fields, or paths with users' names in them. */
const telling = [
  "child_process",
  "http",
  "http2",
  "https",
  "net",
  "tls",
  "stream",
  "fetch",
  "undici",
];

/** @throws UsageError where NODE_DEBUG asks for a section that prints secrets */
export function refuseTellingDebug(env: NodeJS.ProcessEnv): void {
  const asked = (env["NODE_DEBUG"] ?? "").split(",").map((each) => each.trim().toLowerCase());
  const section = asked.find((each) => each !== "" && telling.some((name) => matches(name, each)));
  if (section === undefined) return;
  throw new UsageError(
    `NODE_DEBUG=${section} prints the token and users' names: leave it out, and use --transcript or DEBUG=pw:test`,
  );
}

/** As Node matches: `*` stands for anything. */
function matches(name: string, pattern: string): boolean {
  const literal = pattern.replace(/[|\\{}()[\]^$+?.]/g, "\\$&").replaceAll("*", ".*");
  return new RegExp(`^${literal}$`).test(name);
}
