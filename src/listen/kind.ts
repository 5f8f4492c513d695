// What a request asks for, whatever the spelling: two with the same kind are one request of Okta's, said in two ways.

import { asText } from "./as-text.ts";
import { isJsonObject, member } from "../wire/json.ts";
import type { Json, JsonObject } from "../wire/json.ts";

/**
 * `GET Users?filter=username`, `PATCH Users/{id} replace active=false`.
 * @param path below the base URL, with its query
 */
export function kindOf(method: string, path: string, body: Json | undefined): string {
  const [place = "", query = ""] = path.split("?", 2);
  const [endpoint = "", ...below] = place.split("/").filter((segment) => segment !== "");
  const what = [endpoint, ...below.map(() => "{id}")].join("/");
  const verb = method.toUpperCase();
  if (verb === "GET") return `GET ${what}${asked(query)}`;
  return verb === "PATCH" ? `PATCH ${what} ${operations(body)}` : `${verb} ${what}`;
}

function asked(query: string): string {
  const filter = parameters(query).find(([name]) => name.toLowerCase() === "filter")?.[1];
  if (filter === undefined) return "";
  const plain = decoded(filter.replaceAll("+", "%20"));
  // Without its values; spaces count for nothing.
  const words = plain
    .replace(/"[^"]*"/g, '""')
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
  return `?filter=${words}`;
}

/** Names and values as they stood. */
export function parameters(query: string): [name: string, value: string][] {
  if (query === "") return [];
  return query.split("&").map((each) => {
    const [name = "", ...rest] = each.split("=");
    return [name, rest.join("=")];
  });
}

function operations(body: Json | undefined): string {
  const given = isJsonObject(body) ? member(body, "Operations") : undefined;
  const list = (Array.isArray(given) ? (given as readonly Json[]) : []).filter(isJsonObject);
  const kinds = list.map(operation);
  if (
    kinds.length > 0 &&
    kinds.every((kind) => /^(?:add members|remove members\[\])$/.test(kind))
  ) {
    return kinds.length === 1 && kinds[0] === "add members" ? "add members" : "change members";
  }
  return [...new Set(kinds)].join("; ");
}

function operation(given: JsonObject): string {
  const text = (name: string): string => {
    const value = member(given, name);
    return typeof value === "string" ? value.toLowerCase() : "";
  };
  const value = member(given, "value");
  const path = text("path").replace(/\[[^\]]*\]/, "[]");
  if (path !== "") {
    const shown = path === "active" ? `=${asText(value).toLowerCase()}` : "";
    return `${text("op")} ${path}${shown}`;
  }
  const members = isJsonObject(value) ? Object.entries(value).sort() : [];
  const names = members.map(([name, entry]) =>
    name.toLowerCase() === "active" ? `active=${asText(entry).toLowerCase()}` : name.toLowerCase(),
  );
  return `${text("op")} {${names.join(",")}}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
