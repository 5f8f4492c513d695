// A profile mapping as GET /api/v1/mappings/{id} returns it (Okta Mappings API): for each attribute of the
// target an expression over the source.

import { isJsonObject, type JsonObject } from "../../wire/json.ts";
import { ExportError } from "./export-error.ts";
import { expectExport, neededText, objectAt, textAt } from "./which-export.ts";

export interface PropertyMapping {
  /** Variable name of the target's attribute. */
  readonly variable: string;
  readonly expression: string;
  /** False for DONT_PUSH: on create only, not on update. */
  readonly onUpdate: boolean;
}

export interface ProfileMapping {
  /** Whether values go from Okta's profile to the app's, or back. */
  readonly direction: "to-app" | "from-app";
  readonly properties: readonly PropertyMapping[];
}

/** @throws ExportError for anything else */
export function readProfileMapping(json: unknown): ProfileMapping {
  expectExport(json, "mapping");
  const mapping = json as JsonObject;
  const type = (end: "source" | "target"): string =>
    textAt(objectAt(mapping, end), "type") ?? "(no type)";
  const ends = `${type("source")} to ${type("target")}`;
  const direction = { "user to appuser": "to-app", "appuser to user": "from-app" } as const;
  if (!Object.hasOwn(direction, ends)) {
    throw new ExportError(`it maps ${ends}; only user to appuser and appuser to user are known`);
  }
  return {
    direction: direction[ends as keyof typeof direction],
    properties: Object.entries(objectAt(mapping, "properties")).map(([variable, property]) => {
      const place = `properties.${variable}`;
      if (!isJsonObject(property)) throw new ExportError(`${place} is not an object`);
      const pushStatus = textAt(property, "pushStatus") ?? "PUSH";
      if (pushStatus !== "PUSH" && pushStatus !== "DONT_PUSH") {
        throw new ExportError(`${place}.pushStatus is neither PUSH nor DONT_PUSH`);
      }
      const expression = neededText(property, "expression", place);
      return { variable, expression, onUpdate: pushStatus === "PUSH" };
    }),
  };
}
