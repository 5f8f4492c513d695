// Misreads the operations of a PATCH of a user, or refuses them.
import type { Decorate } from "../fault.ts";
import type { JsonObject, Resource } from "../../src/scim/resource.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceEngine } from "../replace-part.ts";

/** An operation that changes nothing; it replaces one that the provider skips. */
export const nothing: JsonObject = { op: "replace", value: {} };

/**
 * @param read gives the operation to carry out instead of each sent one
 * @throws {ScimError} whatever `read` throws, as the refusal of the request
 */
export function rereadUserPatch(read: (sent: JsonObject, user: Resource) => JsonObject): Decorate {
  return replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      const isRead = type.name === "User" && Array.isArray(operations);
      const meant = isRead
        ? operations.map((sent: unknown) => (isObject(sent) ? read(sent, resource) : sent))
        : operations;
      return applyPatch(resource, meant, type);
    },
  }));
}
