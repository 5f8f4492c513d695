// Which operation of the contract a request asks for. Paths are compared as they stand: `/users` and `/Users/`
// are none of the contract's.
import { operations } from "#openapi/validators.generated.js";
import type { Operation, OperationId } from "#openapi/validators.generated.js";

export interface OperationMatch {
  readonly operationId: OperationId;
  readonly operation: Operation;
  /** Percent-decoded values of `{id}` and `{urn}`. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Finds the operation for a method and a path below the base URL, with or without its query.
 * Literal segments win over parameters (RFC 7644 §3.4.3: `/Users/.search` is nobody's id).
 * Undefined when there is none, or when the path is not decodable.
 */
export function matchOperation(method: string, path: string): OperationMatch | undefined {
  const segments = (path.split("?", 1)[0] ?? "").replace(/^\//, "").split("/");
  const shaped = operations.filter((operation) => fits(operation.segments, segments));
  const literal = shaped.filter(({ segments: own }) => !own.some(isParameter));
  const operation = (literal.length > 0 ? literal : shaped).find((one) => one.method === method);
  if (operation === undefined) return undefined;
  const parameters = parametersOf(operation.segments, segments);
  return parameters && { operationId: operation.operationId, operation, parameters };
}

/** The operation with this id. */
export function operationById(operationId: OperationId): Operation {
  const operation = operations.find((one) => one.operationId === operationId);
  if (operation === undefined) throw new Error(`not in the contract: ${operationId}`);
  return operation;
}

function isParameter(segment: string): boolean {
  return segment.startsWith("{");
}

function fits(own: readonly string[], asked: readonly string[]): boolean {
  return (
    own.length === asked.length &&
    own.every((segment, i) => (isParameter(segment) ? asked[i] !== "" : segment === asked[i]))
  );
}

function parametersOf(
  own: readonly string[],
  asked: readonly string[],
): Record<string, string> | undefined {
  try {
    return Object.fromEntries(
      own.flatMap((segment, i) =>
        isParameter(segment) ? [[segment.slice(1, -1), decodeURIComponent(asked[i] ?? "")]] : [],
      ),
    );
  } catch {
    return undefined;
  }
}
