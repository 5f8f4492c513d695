// Schema and mapping of an app put together: which attribute gets what, by which expression.

import { parseExternalName } from "../okta/external-name.ts";
import { CORE_USER } from "../okta/mapping.ts";
import type { Expression } from "./expression/ast.ts";
import { ExpressionError } from "./expression/expression-error.ts";
import { parseExpression } from "./expression/parse.ts";
import type { AppAttribute } from "./exports/app-schema.ts";
import { ExportError } from "./exports/export-error.ts";
import type { ProfileMapping } from "./exports/profile-mapping.ts";

/** An attribute of the app with the expression that is mapped into it. */
export interface MappedExpression {
  readonly attribute: AppAttribute;
  readonly text: string;
  readonly onUpdate: boolean;
  /** Absent where the text is no expression; then `mistake` says why. */
  readonly expression?: Expression;
  readonly mistake?: ExpressionError;
}

export interface ExportedApp {
  readonly attributes: readonly AppAttribute[];
  /** Okta to app, in the order of the attributes. */
  readonly mapped: readonly MappedExpression[];
  /** The expressions of the other direction. */
  readonly fromApp: readonly string[];
}

/** Okta's user name format where the mapping says nothing: it is a setting of the app, and in no export. */
const USER_NAME = "user.login";

/** @throws ExportError for a mapping into an attribute that the schema doesn't have */
export function exportedApp(
  attributes: readonly AppAttribute[],
  mappings: readonly ProfileMapping[],
): ExportedApp {
  const toApp = mappings.filter(({ direction }) => direction === "to-app");
  const properties = new Map(
    toApp.flatMap((mapping) => mapping.properties).map((each) => [each.variable, each]),
  );
  const variables = new Set(attributes.map(({ variable }) => variable));
  const unknown = [...properties.keys()].find((variable) => !variables.has(variable));
  if (unknown !== undefined) {
    throw new ExportError(
      `properties.${unknown} is mapped, but the schema has no such attribute: are both files of the same app?`,
    );
  }
  return {
    attributes,
    mapped: attributes.flatMap((attribute) => {
      const found = properties.get(attribute.variable);
      const implied = attribute.variable === "userName" ? USER_NAME : undefined;
      const text = found?.expression ?? implied;
      if (text === undefined || text.trim() === "") return [];
      return [{ attribute, text, onUpdate: found?.onUpdate ?? true, ...read(text) }];
    }),
    fromApp: mappings
      .filter(({ direction }) => direction === "from-app")
      .flatMap((mapping) => mapping.properties.map(({ expression }) => expression)),
  };
}

function read(text: string): Pick<MappedExpression, "expression" | "mistake"> {
  try {
    return { expression: parseExpression(text) };
  } catch (error) {
    if (error instanceof ExpressionError) return { mistake: error };
    throw error;
  }
}

/** Whether Okta can send the attribute: it has a namespace, and an external name that can be read. */
export function isSendable(
  attribute: AppAttribute,
): attribute is AppAttribute & { externalName: string; externalNamespace: string } {
  const { externalName, externalNamespace } = attribute;
  if (externalName === undefined || externalNamespace === undefined) return false;
  try {
    parseExternalName(externalName);
    return externalNamespace !== "__proto__";
  } catch {
    return false;
  }
}

/** Whether an attribute is mapped into externalId; otherwise Okta sends its own id of the user. */
export function mapsUid({ mapped }: ExportedApp): boolean {
  return mapped.some(
    ({ attribute: { externalName, externalNamespace } }) =>
      externalName === "externalId" && externalNamespace === CORE_USER,
  );
}
