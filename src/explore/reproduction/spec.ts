// A finding as a test against the suites' fixtures, to be put into suites/okta/ and kept.

import type { Check } from "../finding.ts";
import type { Script, ScriptRequest } from "./script.ts";
import type { About } from "./shell.ts";

export function specFile(
  { requests, check }: Script,
  about: About,
  steps: readonly string[],
): string {
  const isWritten = requests.some(({ isLast }) => !isLast);
  return [
    ...oneLine(`// ${about.row}: ${about.statement}`),
    ...oneLine(`// Found by explore. Expected ${about.expected}; received ${about.received}`),
    `// Put it into suites/okta/, build, and run: npx --no interact-scim run --id ${about.row}`,
    "",
    'import { covers } from "../../src/requirements/covers.ts";',
    'import { expect, test } from "../fixtures.ts";',
    ...(check?.kind === "list" ? ["", ...listed] : []),
    "",
    "test(",
    `  ${JSON.stringify(steps.join("; "))},`,
    `  covers(${JSON.stringify(about.row)}),`,
    `  async ({ ${isWritten ? "okta, " : ""}row, scim, user }) => {`,
    "    const mark = user().externalId;",
    ...requests.flatMap(lines),
    "",
    `    await row(${JSON.stringify(about.row)}, () => ${expectation(check)});`,
    "  },",
    ");",
    "",
  ].join("\n");
}

const listed = [
  "const values = (json: unknown, path: readonly (string | number)[], name: string): unknown[] => {",
  "  let at: any = json;",
  "  for (const key of path) at = at?.[key];",
  "  return (at ?? []).map((each: any) => each[name]).sort();",
  "};",
];

function lines(request: ScriptRequest): string[] {
  const { step, captures, isLast } = request;
  const call = callOf(request);
  const sent =
    captures === undefined
      ? isLast
        ? `const answer = await ${call};`
        : `await ${call};`
      : isLast
        ? `const answer = await ${call};`
        : `const ${variable(captures)} = okta.idOf(await ${call}).id;`;
  return [
    ...(step === undefined ? [] : ["", ...oneLine(`// ${step}`).map((text) => `    ${text}`)]),
    `    ${sent}`,
  ];
}

function callOf({ method, path, body }: ScriptRequest): string {
  if (method === "GET") return `scim.read(${literal(JSON.stringify(path))})`;
  if (method === "DELETE") return `scim.delete(${literal(JSON.stringify(path))})`;
  return `scim.write(${JSON.stringify(method)}, ${literal(JSON.stringify(path))}, ${literal(body ?? "{}")})`;
}

function expectation(check: Check | undefined): string {
  if (check === undefined) return "expect(answer).toHaveStatus(200)";
  if (check.kind === "status") return `expect(answer).toHaveStatus(${check.allowed.join(", ")})`;
  const path = check.path.join(".").replace(/^(urn:[^.]*\.\d[^.]*)\./, "$1:");
  if (check.kind === "value") {
    const [first] = check.allowed;
    if (first === undefined) return `expect(answer).toHaveNoValue(${JSON.stringify(path)})`;
    return `expect(answer).toHaveAttribute(${JSON.stringify(path)}, ${literal(JSON.stringify(first))})`;
  }
  const shown = `values(answer.json, ${JSON.stringify(check.path)}, ${JSON.stringify(check.of)})`;
  const wanted = literal(JSON.stringify(check.values));
  if (check.how === "exactly") return `expect(${shown}).toEqual(${wanted}.sort())`;
  const not = check.how === "within" ? "" : ".not";
  return `expect(${shown})${not}.toEqual(expect.arrayContaining(${wanted}))`;
}

/** JSON as TypeScript: a text with placeholders becomes a template. */
function literal(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"/g, (text) => {
    if (!/@(?:MARK|PASSWORD|(?:USER|GROUP)_\d+)@/.test(text)) return text;
    const inner = text.slice(1, -1).replaceAll("`", "\\`").replaceAll("${", "\\${");
    const filled = inner
      .replaceAll("@MARK@", "${mark}")
      .replaceAll("@PASSWORD@", "Exp1ore!")
      .replace(/@((?:USER|GROUP)_\d+)@/g, (_whole, name: string) => `\${${variable(name)}}`);
    return `\`${filled}\``;
  });
}

function variable(placeholder: string): string {
  return placeholder.toLowerCase().replace("_", "");
}

function oneLine(text: string): string[] {
  return [text.replace(/[\r\n\u2028\u2029]+/g, " ")];
}
