// Expressions of Microsoft Entra, which stand in the guide beside Okta's (L100): recognised, explained, and
// put into Okta's language where there is an equivalent.

import { ExpressionError } from "./expression-error.ts";
import { readNode, type JsepNode } from "./grammar.ts";

const ENTRA_FUNCTION = /(?<![\w.])(?:IIF|IsNull|IsNullOrEmpty|IsPresent|Coalesce|Switch)\s*\(/i;
/** `[preferredname]`, which is no index into something. */
const ENTRA_ATTRIBUTE = /(?:^|[(,+?:=!<>&|]|\bAND|\bOR)\s*\[\s*[A-Za-z]\w*\s*\]/;

/** @param masked the expression without its text literals */
export function isEntra(masked: string): boolean {
  return ENTRA_FUNCTION.test(masked) || ENTRA_ATTRIBUTE.test(masked);
}

/** What it is, and Okta's equivalent in `instead`. */
export function explainEntra(text: string, masked: string): ExpressionError {
  const equivalent = inOktasLanguage(text);
  const found = ENTRA_FUNCTION.exec(masked) ?? ENTRA_ATTRIBUTE.exec(masked);
  return new ExpressionError(
    "entra",
    "this is an expression of Microsoft Entra, which Okta can't read",
    (found?.index ?? 0) + 1,
    equivalent === undefined ? undefined : equivalent,
  );
}

function inOktasLanguage(text: string): string | undefined {
  try {
    return translated(readNode(text));
  } catch {
    return undefined;
  }
}

/** @throws Error for what has no equivalent known here */
function translated(node: JsepNode): string {
  if (node.type === "ArrayExpression") return reference(node);
  if (node.type === "Literal") return JSON.stringify(node["value"]);
  const [name, given] = call(node);
  const [first, second, third] = given;
  if (first !== undefined && /^isnull(orempty)?$/i.test(name)) return unset(translated(first));
  if (first !== undefined && /^ispresent$/i.test(name)) return set(translated(first));
  if (first !== undefined && second !== undefined && third !== undefined && /^iif$/i.test(name)) {
    const [what, [of]] = call(first);
    // IIF(ISNULL(a), b, a): Okta keeps a cleared attribute as "", so both are asked for (guide L93).
    if (/^isnull(orempty)?$/i.test(what) && of !== undefined) {
      return `${set(translated(of))} ? ${translated(third)} : ${translated(second)}`;
    }
    return `${translated(first)} ? ${translated(second)} : ${translated(third)}`;
  }
  throw new Error(`no equivalent of ${name}`);
}

function call(node: JsepNode): [name: string, given: readonly JsepNode[]] {
  const { name } = node["callee"] as JsepNode & { name: string };
  return [name, node["arguments"] as JsepNode[]];
}

/** Okta's base profile writes some names in camel case, and Entra's administrators seldom do. */
const CAMEL: Readonly<Record<string, string>> = {
  firstname: "firstName",
  givenname: "firstName",
  lastname: "lastName",
  surname: "lastName",
  displayname: "displayName",
  preferredname: "preferredName",
  mail: "email",
  postalcode: "zipCode",
  streetaddress: "streetAddress",
};

function reference(node: JsepNode): string {
  const [inside] = node["elements"] as readonly JsepNode[];
  if (inside?.type !== "Identifier") throw new Error("no attribute");
  const name = inside["name"] as string;
  return `user.${CAMEL[name.toLowerCase()] ?? name}`;
}

function set(value: string): string {
  return `${value} != null && ${value} != ""`;
}

function unset(value: string): string {
  return `(${value} == null || ${value} == "")`;
}
