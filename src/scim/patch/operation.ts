// Reads the Operations of a PATCH message (RFC 7644 §3.5.2).

import { isObject, memberOf } from "../resource.ts";
import type { Json } from "../resource.ts";
import { badRequest } from "../scim-error.ts";

export interface Operation {
  readonly op: "add" | "remove" | "replace";
  readonly path: string | undefined;
  readonly value: Json | undefined;
}

/**
 * The operations in order. Their `op` is read in any letter case: Entra and the vendor's own script
 * write `Replace`.
 *
 * @throws ScimError invalidSyntax where they are no operations, invalidPath for a path that is no
 *   string, noTarget for a remove without path, invalidValue for an add or replace without value
 */
export function readOperations(operations: unknown): readonly Operation[] {
  if (!Array.isArray(operations) || operations.length === 0) {
    throw badRequest("invalidSyntax", "A PATCH request needs at least one operation", "Operations");
  }
  return operations.map(readOperation);
}

function readOperation(input: unknown, index: number): Operation {
  const where = `Operations[${index}]`;
  if (!isObject(input)) throw badRequest("invalidSyntax", `${where} is not an object`, where);
  const given = memberOf(input, "op");
  const op = typeof given === "string" ? given.toLowerCase() : undefined;
  if (op !== "add" && op !== "remove" && op !== "replace") {
    throw badRequest("invalidSyntax", `${where}: op is not one of add, remove, replace`, "op");
  }
  const path = memberOf(input, "path") ?? undefined;
  const value = memberOf(input, "value");
  if (path !== undefined && typeof path !== "string") {
    throw badRequest("invalidPath", `${where}: path is not a string`, "path");
  }
  if (op === "remove" && path === undefined) {
    throw badRequest("noTarget", `${where}: remove needs a path`, "path");
  }
  if (op !== "remove" && value === undefined) {
    throw badRequest("invalidValue", `${where}: ${op} needs a value`, "value");
  }
  return { op, path, value };
}
