// What the mapping commands need of Okta's side, fetched with GETs: each file as Okta's API returns it.

import { idOf, isJsonObject, member, type Json, type JsonObject } from "../wire/json.ts";
import { ExportError } from "./exports/export-error.ts";
import type { OktaApi } from "./okta-api.ts";

export interface FetchedFile {
  readonly name: string;
  readonly json: Json;
  /** The option of lint, preview and try that takes it, and what stands before the file's name. */
  readonly option: string;
  readonly prefix?: string;
}

/** @param app id of the app, `0oa…` @throws ExportError */
export async function fetchExports(api: OktaApi, app: string): Promise<FetchedFile[]> {
  const schema = await api.get(`/api/v1/meta/schemas/apps/${app}/default`);
  const mappings = await mappingsOf(api, app);
  const assigned = await api.all(`/api/v1/apps/${app}/users?limit=200&expand=user`);
  const users = await usersOf(api, assigned);
  const groups = await api.all("/api/v1/groups?limit=1000");
  const members = await membersOf(api, groups, mappings);
  return [
    { name: "schema.json", json: schema, option: "--schema" },
    ...mappings,
    { name: "users.json", json: users, option: "--users" },
    { name: "groups.json", json: groups, option: "--groups" },
    ...members,
  ];
}

/** The mapping from Okta to the app, and the one back, which lint looks at too. */
async function mappingsOf(api: OktaApi, app: string): Promise<FetchedFile[]> {
  const found: FetchedFile[] = [];
  for (const [query, end, name] of [
    ["targetId", "source", "mapping.json"],
    ["sourceId", "target", "mapping-from-app.json"],
  ] as const) {
    const list = await api.all(`/api/v1/mappings?${query}=${app}&limit=200`);
    const ours = list.find((each) => {
      const other = member(each, end);
      return isJsonObject(other) && member(other, "type") === "user";
    });
    const id = ours === undefined ? undefined : member(ours, "id");
    if (typeof id !== "string") continue;
    const json = await api.get(`/api/v1/mappings/${encodeURIComponent(id)}`);
    found.push({ name, json, option: "--mapping" });
  }
  if (found.some(({ name }) => name === "mapping.json")) return found;
  throw new ExportError("the app has no mapping from Okta's users: is provisioning switched on?");
}

/** Okta's own user of each who is assigned: embedded where Okta does so, else asked for one by one. */
async function usersOf(api: OktaApi, assigned: readonly JsonObject[]): Promise<JsonObject[]> {
  const users: JsonObject[] = [];
  for (const each of assigned) {
    const embedded = member(each, "_embedded");
    const user = isJsonObject(embedded) ? member(embedded, "user") : undefined;
    const id = idOf(each) ?? "";
    const found = isJsonObject(user)
      ? user
      : await api.get(`/api/v1/users/${encodeURIComponent(id)}`);
    if (isJsonObject(found)) users.push(found);
  }
  return users;
}

/** The members of each group that an expression names. */
async function membersOf(
  api: OktaApi,
  groups: readonly JsonObject[],
  mappings: readonly FetchedFile[],
): Promise<FetchedFile[]> {
  const expressions = JSON.stringify(mappings.map(({ json }) => json));
  const files: FetchedFile[] = [];
  for (const group of groups) {
    const id = idOf(group) ?? "";
    const profile = member(group, "profile");
    const name = isJsonObject(profile) ? member(profile, "name") : undefined;
    const isNamed = [id, name].some((text) => typeof text === "string" && holds(expressions, text));
    if (!isNamed) continue;
    const json = await api.all(`/api/v1/groups/${encodeURIComponent(id)}/users?limit=1000`);
    const file = `members-${id.replace(/[^\w-]/g, "_")}.json`;
    files.push({ name: file, json, option: "--members", prefix: `${id}=` });
  }
  return files;
}

/** Whether a text literal of an expression is this text. */
function holds(expressions: string, text: string): boolean {
  const inJson = JSON.stringify(text).slice(1, -1);
  return expressions.includes(`\\"${inJson}\\"`) || expressions.includes(`'${inJson}'`);
}
