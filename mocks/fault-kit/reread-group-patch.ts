// Misreads the operations of a PATCH of a group, or refuses them.
import type { Decorate } from "../fault.ts";
import type { Provider } from "../provider.ts";
import type { JsonObject, Resource } from "../../src/scim/resource.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceEngine } from "../replace-part.ts";

/**
 * @param read gives the operations to carry out instead of the sent ones
 * @throws {ScimError} whatever `read` throws, as the refusal of the request
 */
export function rereadGroupPatch(
  read: (sent: readonly JsonObject[], group: Resource, provider: Provider) => readonly JsonObject[],
): Decorate {
  return (provider) =>
    replaceEngine(({ applyPatch }) => ({
      applyPatch: (resource, operations, type) => {
        const isAboutGroup = type.name === "Group" && Array.isArray(operations);
        const sent = isAboutGroup ? operations.filter(isObject) : [];
        const meant = isAboutGroup ? read(sent, resource, provider) : operations;
        return applyPatch(resource, meant, type);
      },
    }))(provider);
}

/** The ids of the members that an operation adds or that a group has. */
export function memberIds(members: JsonObject[string] | undefined): string[] {
  if (!Array.isArray(members)) return [];
  return members.flatMap((member) => {
    const id = isObject(member) ? member["value"] : undefined;
    return typeof id === "string" ? [id] : [];
  });
}
