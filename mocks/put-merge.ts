// What a PUT leaves as it was. RFC 7644 §3.5.1 lets a provider keep what the client left out, and Interact
// does ("ApplyBlank", guide L78): Okta leaves out what is unset. What is sent empty or null is cleared.
import type { Resource } from "../src/scim/resource.ts";
import { isObject, memberOf } from "../src/scim/resource.ts";

/**
 * The stored attributes after a PUT.
 * @param current as stored
 * @param accepted the client's representation, checked and in the schema's spelling
 * @param sent the client's representation as it came: it alone tells "left out" from "cleared"
 */
export function putMerge(current: Resource, accepted: Resource, sent: Resource): Resource {
  const merged = mergeObject(current, accepted, sent);
  const extensions = Object.keys(merged).filter((name) => name.startsWith("urn:"));
  const named = Array.isArray(accepted["schemas"]) ? accepted["schemas"] : [];
  return { ...merged, schemas: [...new Set([...named, ...extensions])] };
}

function mergeObject(current: Resource, accepted: Resource, sent: Resource): Resource {
  const merged: Resource = { ...accepted };
  for (const [name, value] of Object.entries(current)) {
    const sentValue = memberOf(sent, name);
    if (sentValue === undefined) {
      merged[name] = value;
    } else if (isObject(value) && isObject(sentValue)) {
      const own = merged[name];
      const inner = mergeObject(value, isObject(own) ? own : {}, sentValue);
      if (Object.keys(inner).length > 0) merged[name] = inner;
    }
  }
  return merged;
}
