// Holds a request's parsed body against its operation, for a service provider that wants to refuse it.
import type { ContractVariant, OperationId } from "#openapi/validators.generated.js";
import type { Violation } from "../wire/exchange.ts";
import { operationById } from "./operations.ts";
import { schemaViolations } from "./schema-violations.ts";

/** The violations of a parsed body; none for an operation that takes no body. */
export function validateRequest(
  operationId: OperationId,
  body: unknown,
  contract: ContractVariant = "core",
): Violation[] {
  const { validateRequest: validate } = operationById(operationId);
  return validate === undefined ? [] : schemaViolations(validate[contract], body, "harness");
}
