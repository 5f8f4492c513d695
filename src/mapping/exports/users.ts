// Users as GET /api/v1/users returns them (Okta Users API); one user by their id will do too.

import { isJsonObject, type Json, type JsonObject } from "../../wire/json.ts";
import type { Attributes } from "../expression/context.ts";
import { ExportError } from "./export-error.ts";
import { expectExport, neededText, objectAt } from "./which-export.ts";

export interface OktaUser {
  /** `00u…`, 20 characters. */
  readonly id: string;
  /** `ACTIVE`, `SUSPENDED`, `DEPROVISIONED`, … */
  readonly status: string;
  readonly login: string;
  readonly profile: Attributes;
  /** What stands beside the profile: status, created, lastLogin, … */
  readonly internal: Attributes;
}

/** In the order of the export. @throws ExportError that names the place */
export function readUsers(json: unknown): OktaUser[] {
  expectExport(json, "users");
  const list = Array.isArray(json) ? (json as readonly Json[]) : [json as JsonObject];
  return list.map((user, i) => {
    const place = `[${i}]`;
    if (!isJsonObject(user)) throw new ExportError(`${place} is not an object`);
    const profile = objectAt(user, "profile", `${place}.profile`);
    return {
      id: neededText(user, "id", place),
      status: neededText(user, "status", place),
      login: neededText(profile, "login", `${place}.profile`),
      profile,
      internal: user,
    };
  });
}
