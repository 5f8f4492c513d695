// The JSON Schema of target.yaml, made from the list of settings: `npm run gen` writes profile.schema.json.

import { capital } from "./capital.ts";
import { settings } from "./settings.ts";
import type { Setting } from "./setting.ts";

type Schema = Readonly<Record<string, unknown>>;

/** What the settings below one key have in common. */
const groups: Readonly<Record<string, Schema>> = {
  oauth: { description: "OAuth's client credentials (RFC 6749, section 4.4)." },
  organisation: {
    description:
      "Names that exist at the target. A run sends no other names: Interact may create what it doesn't know.",
  },
  preexisting: {
    description: "A user who had an account before SCIM. A run only reads this user.",
    required: ["userName"],
  },
};

const knownFailures: Schema = {
  type: "array",
  description:
    "Rows that are known to fail at this target. They are still judged, and must still fail.",
  items: {
    type: "object",
    additionalProperties: false,
    required: ["id", "reason", "link", "expires"],
    properties: {
      id: { type: "string", description: "Id of the requirement." },
      reason: { type: "string", minLength: 1 },
      link: { type: "string", minLength: 1, description: "Where the defect is tracked." },
      expires: {
        type: "string",
        pattern: "^\\d{4}-\\d{2}-\\d{2}$",
        description: "The last day on which it counts as known.",
      },
    },
  },
};

export function profileSchema(): Schema {
  const properties: Record<string, Schema> = {};
  for (const setting of Object.values(settings) as Setting[]) {
    const [first = "", second] = setting.key?.split(".") ?? [];
    if (first === "") continue;
    if (second === undefined) {
      properties[first] = schemaOf(setting);
      continue;
    }
    const group = properties[first] ?? { type: "object", additionalProperties: false };
    properties[first] = {
      ...group,
      ...groups[first],
      properties: { ...(group["properties"] as object | undefined), [second]: schemaOf(setting) },
    };
  }
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:interact-scim:profile",
    title: "Profile of a target (target.yaml)",
    description: "Describes one SCIM endpoint to interact-scim. Flags and environment override it.",
    type: "object",
    additionalProperties: false,
    properties: { ...properties, knownFailures },
  };
}

function schemaOf(setting: Setting): Schema {
  const own = { description: sentence(setting.description), ...setting.schema };
  if ("enum" in own) return own;
  if (setting.choices !== undefined) return { enum: setting.choices, ...own };
  switch (setting.kind) {
    case "list":
      return { type: "array", items: { type: "string" }, ...own };
    case "switch":
      return { type: "boolean", ...own };
    case "number":
      return { ...numberOf(setting.range), ...own };
    case "text":
      return { type: "string", ...own };
  }
}

function numberOf(range: Setting["range"]): Schema {
  const type = range?.whole === true ? "integer" : "number";
  return range === undefined ? { type } : { type, minimum: range.least, maximum: range.most };
}

function sentence(text: string): string {
  return `${capital(text)}.`;
}
