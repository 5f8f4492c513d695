// Who is assigned to the app, as GET /api/v1/apps/{id}/users returns them (Okta Application Users API). Their profile
// is the app's, not Okta's: only the ids are read.

import { isJsonObject } from "../../wire/json.ts";
import { ExportError } from "./export-error.ts";
import { neededText } from "./which-export.ts";

/** Okta's ids of the users. @throws ExportError that names the place */
export function readAssigned(json: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(json) ? json : [json];
  return list.map((user, i) => {
    const place = `[${i}]`;
    if (!isJsonObject(user) || !("status" in user)) {
      throw new ExportError(
        `${place} is not an app user: this file must come from GET /api/v1/apps/{id}/users`,
      );
    }
    return neededText(user, "id", place);
  });
}
