// A finding as a shell script of curl and jq: exits 1 while the defect is there, 0 when it isn't, 2 where it
// couldn't be seen. The token is read from $SCIM_TOKEN, and is in no list of processes.

import type { Check } from "../finding.ts";
import type { Script, ScriptRequest } from "./script.ts";

export interface About {
  readonly row: string;
  readonly statement: string;
  readonly expected: string;
  readonly received: string;
  readonly target: string;
}

export function shellScript({ requests, ids, check }: Script, about: About): string {
  return [...beginning(ids, about), ...requests.flatMap(lines), "", ...verdict(check), ""].join(
    "\n",
  );
}

/** What a script begins with: whom it accuses, what it needs, and how it sends. */
export function beginning(ids: readonly string[], about: About): string[] {
  return [
    "#!/usr/bin/env bash",
    ...comment(`${about.row}: ${about.statement}`),
    ...comment(`Expected ${about.expected}; received ${about.received}`),
    "# Usage: SCIM_TOKEN=… ./this-file [base URL]. Exits 1 while the defect is there, 0 once it isn't.",
    "set -uo pipefail",
    `base=\${1:-${quoted(about.target)}}`,
    "mark=explore$(date +%s)$RANDOM",
    "password=aA1^$RANDOM$RANDOM",
    ...ids.map((name) => `${variable(name)}=`),
    "",
    ...fill(ids),
    ...send,
  ];
}

/** Puts what is known by now in place of the placeholders. */
function fill(ids: readonly string[]): string[] {
  return [
    "fill() {",
    "  local text=$1",
    '  text=${text//@MARK@/"$mark"}',
    '  text=${text//@PASSWORD@/"$password"}',
    ...ids.map((name) => `  text=\${text//@${name}@/"$${variable(name)}"}`),
    `  printf '%s' "$text"`,
    "}",
  ];
}

const send = [
  "send() {",
  "  local body=()",
  `  [ $# -gt 2 ] && body=(-H 'Content-Type: application/scim+json' --data-raw "$(fill "$3")")`,
  `  answer=$(curl -sS -g -K <(printf 'header = "Authorization: Bearer %s"\\n' "\${SCIM_TOKEN:?}") \\`,
  `    -H 'Accept: application/scim+json' -X "$1" \${body[@]+"\${body[@]}"} -w '\\n%{http_code}' "$base$(fill "$2")") || exit 2`,
  "  status=${answer##*$'\\n'}",
  "  answer=${answer%$'\\n'*}",
  `  echo "$1 $(fill "$2") -> $status"`,
  "}",
];

export function lines({ step, method, path, body, captures }: ScriptRequest): string[] {
  const sent = ["send", method, quoted(path), ...(body === undefined ? [] : [quoted(body)])];
  return [
    ...(step === undefined ? [] : ["", ...comment(step)]),
    sent.join(" "),
    ...(captures === undefined
      ? []
      : [
          `${variable(captures)}=$(jq -r '.id // empty' <<<"$answer")`,
          `[ -n "$${variable(captures)}" ] || { echo 'no id: the result is not known' >&2; exit 2; }`,
        ]),
  ];
}

/** How a text is compared: without regard to letter case and blanks, as far as jq knows them. */
export const jq = [
  'def plain: if type == "string" then (ascii_downcase | gsub("\\\\s"; "")) else . end;',
  'def at($path): reduce $path[] as $key (.; if type == "object" then (to_entries | map(select((.key | ascii_downcase) == ($key | tostring | ascii_downcase))) | .[0].value) elif type == "array" and ($key | type) == "number" then .[$key] else null end);',
];

function verdict(check: Check | undefined): string[] {
  if (check === undefined) {
    return ['echo "$answer"', "echo 'compare the last two answers yourself' >&2", "exit 2"];
  }
  if (check.kind === "status") {
    const allowed = check.allowed.join("|");
    return [`case $status in ${allowed}) echo fixed; exit 0 ;; *) echo "$answer"; exit 1 ;; esac`];
  }
  return [
    `case $status in 2??) ;; *) echo "$answer"; exit 1 ;; esac`,
    `if jq -e "$(fill ${quoted([...jq, expression(check)].join("\n"))})" >/dev/null <<<"$answer"`,
    'then echo fixed; exit 0; else echo "$answer"; exit 1; fi',
  ];
}

function expression(check: Exclude<Check, { readonly kind: "status" }>): string {
  const path = JSON.stringify(check.path);
  if (check.kind === "value") {
    const known = check.allowed.flatMap((each) => (each === undefined ? [] : [each]));
    const empty = check.allowed.includes(undefined) ? [`. == null or . == "" or . == []`] : [];
    const equal = known.map((each) => `plain == (${JSON.stringify(each)} | plain)`);
    return `at(${path}) | ${[...empty, ...equal].join(" or ") || "false"}`;
  }
  const values = `(${JSON.stringify(check.values)} | map(plain) | sort)`;
  const shown = `((at(${path}) // []) | map(at([${JSON.stringify(check.of)}]) | plain))`;
  if (check.how === "exactly") return `(${shown} | sort) == ${values}`;
  return check.how === "within"
    ? `(${values} - ${shown}) == []`
    : `(${values} - ${shown}) == ${values}`;
}

export function variable(placeholder: string): string {
  return placeholder.toLowerCase();
}

function comment(text: string): string[] {
  return [`# ${text.replace(/[\r\n\u2028\u2029]+/g, " ")}`];
}

/** Inside single quotes a shell reads nothing but the next single quote. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
