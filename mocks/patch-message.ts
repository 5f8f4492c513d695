// The envelope of a PATCH (RFC 7644 §3.5.2); what the operations do is for the engine.
import type { Json } from "../src/scim/resource.ts";
import { isObject, memberOf } from "../src/scim/resource.ts";
import { badRequest } from "../src/scim/scim-error.ts";

const patchOpUrn = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

/**
 * The operations of a PatchOp message, unchecked.
 * @throws {ScimError} 400 invalidSyntax where the body is no such message
 */
export function patchOperations(body: Json | undefined): Json[] {
  if (!isObject(body)) throw badRequest("invalidSyntax", "The body is not a JSON object");
  const schemas = memberOf(body, "schemas");
  if (!Array.isArray(schemas) || !schemas.includes(patchOpUrn)) {
    throw badRequest(
      "invalidSyntax",
      `Missing attribute schemas: a PATCH must name ${patchOpUrn}`,
      "schemas",
    );
  }
  const operations = memberOf(body, "Operations");
  if (!Array.isArray(operations) || operations.length === 0) {
    throw badRequest(
      "invalidSyntax",
      "Missing attribute Operations: a PATCH must have at least one",
      "Operations",
    );
  }
  return operations;
}
