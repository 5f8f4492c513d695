// A lost race as a shell script: makes the users anew for each try, sends the requests at once, and compares what is
// seen with all that some order of them explains.

import type { AtOnce, FoundSequence } from "../hunt.ts";
import type { Sent } from "../create-real.ts";
import { scriptFor, type ScriptRequest, type Secrets } from "./script.ts";
import { beginning, jq, lines, quoted, type About } from "./shell.ts";

/** A race that is lost now and then is lost in one of so many tries, or the script believes it mended. */
const tries = 20;

export function raceScript(
  { sent }: FoundSequence,
  atOnce: AtOnce,
  about: About,
  secrets: Secrets,
): string {
  const { answers, ids: labelled, explained } = atOnce;
  const together = answers.flatMap((answer) => sent.find((one) => one.answer === answer) ?? []);
  const arranged = sent.filter((one) => one.request.method === "POST" && !together.includes(one));
  const first = labelled.flatMap((id) => arranged.find((one) => shownId(one) === id) ?? []);
  const groups = arranged.filter(({ request }) => request.path === "/Groups");
  const lookup = sent.filter(({ request }) => request.path.startsWith("/Users?filter=")).slice(-1);
  const needed = [...first, ...groups, ...together, ...lookup];
  const { requests, ids } = scriptFor(needed, undefined, secrets);
  const made = requests.slice(0, first.length + groups.length);
  const sentAtOnce = requests.slice(made.length, made.length + together.length);
  const [last] = requests.slice(-1);
  return [
    ...beginning(ids, about),
    ...helpers,
    `for try in {1..${tries}}; do`,
    "mark=explore$(date +%s)$RANDOM$try",
    ...made.flatMap(lines),
    "",
    "# At once",
    ...sentAtOnce.map((request, at) => inBackground(request, at)),
    "wait",
    "seen=",
    ...sentAtOnce.map((_, at) => `seen="$seen$(classOf ${at}) "`),
    "seen=${seen% }",
    "",
    ...looks(groups.length > 0),
    ...(last === undefined ? [] : lines({ method: last.method, path: last.path, isLast: true })),
    `seen="$seen;$(see '(at(["Resources"]) // []) | length')"`,
    `if ! grep -qxF -- "$seen" <<'EXPLAINED'`,
    ...explained,
    "EXPLAINED",
    'then echo "try $try: no order of the requests explains $seen"; exit 1; fi',
    "done",
    "echo fixed",
    "exit 0",
    "",
  ].join("\n");
}

function shownId({ answer }: Sent): unknown {
  return (answer.json as { readonly id?: unknown } | undefined)?.id;
}

const helpers = [
  "statuses=$(mktemp -d) || exit 2",
  `trap 'rm -rf "$statuses"' EXIT`,
  "classOf() {",
  '  local status; status=$(cat "$statuses/$1") || exit 2',
  "  case $status in",
  "    2??) printf ok ;;",
  "    409|412|423|429|503) printf busy ;;",
  `    *) printf '%s' "$status" ;;`,
  "  esac",
  "}",
  "see() {",
  `  jq -r --arg a "\${user_1:-}" --arg b "\${user_2:-}" ${quoted(jq.join("\n"))}"$1" <<<"$answer"`,
  "}",
  "",
];

function inBackground({ method, path, body }: ScriptRequest, at: number): string {
  const sent = ["send", method, quoted(path), ...(body === undefined ? [] : [quoted(body)])];
  return `( ${sent.join(" ")} >/dev/null; printf '%s' "$status" >"$statuses/${at}" ) &`;
}

/** In the form of parallel/explained.ts. */
function looks(hasGroup: boolean): string[] {
  const user = (number: number): string[] => [
    `send GET '/Users/@USER_${number}@'`,
    `if [ "$status" = 200 ]; then user=$(see '"\\(at(["active"]) != false)/\\(at(["title"]) // "" | plain)"'); else user=gone; fi`,
    'seen="$seen;$user"',
  ];
  const members = `[(at(["members"]) // [])[] | at(["value"]) | if . == $a then "A" elif . == $b then "B" else "?" end] | sort | join("")`;
  const group = [
    "send GET '/Groups/@GROUP_1@'",
    `if [ "$status" = 200 ]; then group=$(see '"\\(at(["displayName"]) | plain | .[0:5])/\\(${members})"'); else group=gone; fi`,
    // Who is gone may still be a member, or not.
    'case $seen in *";gone;"*) group=${group//A/} ;; esac',
    'case $seen in *";gone") group=${group//B/} ;; esac',
  ];
  return [...user(1), ...user(2), ...(hasGroup ? group : ["group=gone"]), 'seen="$seen;$group"'];
}
