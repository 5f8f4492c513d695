// Versions of resources and the conditions on them (RFC 7644 §3.14, RFC 9110 §13.1).
import type { Resource } from "../src/scim/resource.ts";
import { isObject } from "../src/scim/resource.ts";
import { badRequest, ScimError } from "../src/scim/scim-error.ts";
import { digest } from "./digest.ts";

type Headers = Readonly<Record<string, string>>;

/** The versions of what was shown last: a list shows the same resources again and again. */
const known = new Map<string, string>();
const mostKnown = 1000;

/**
 * The resource with `meta.version`: a weak entity tag that changes with anything a reader would see
 * change, memberships and names of others among them, and is the same under every base URL.
 */
export function withVersion(resource: Resource, baseUrl: string): Resource {
  const version = versionOfText(JSON.stringify(resource).replaceAll(baseUrl, ""));
  const { meta } = resource;
  return { ...resource, meta: isObject(meta) ? { ...meta, version } : { version } };
}

function versionOfText(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const version = `W/"${digest(text).slice(0, 16)}"`;
  if (known.size === mostKnown) known.clear();
  known.set(text, version);
  return version;
}

/** The version that `withVersion` gave. */
export function versionOf(resource: Resource): string {
  const { meta } = resource;
  return isObject(meta) && typeof meta["version"] === "string" ? meta["version"] : "";
}

/**
 * Heeds If-Match before a write.
 * @throws {ScimError} 412 where the resource is another than the client saw; 400 where no version is named
 */
export function requireMatch(headers: Headers, resource: Resource): void {
  const condition = headers["if-match"];
  if (condition?.trim() === "") throw badRequest("invalidValue", "If-Match names no version");
  if (condition === undefined || names(condition, versionOf(resource))) return;
  const detail = `The resource has changed: its version is ${versionOf(resource)}, not ${condition}`;
  throw new ScimError({ status: 412, detail });
}

/** Whether If-None-Match says that the client has this version already: the answer is then 304. */
export function isKnown(headers: Headers, resource: Resource): boolean {
  const condition = headers["if-none-match"];
  return condition !== undefined && names(condition, versionOf(resource));
}

/** Weak comparison: RFC 7644's own examples put weak tags into If-Match. */
function names(condition: string, version: string): boolean {
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, "");
  return (
    condition.trim() === "*" || condition.split(",").some((tag) => opaque(tag) === opaque(version))
  );
}
