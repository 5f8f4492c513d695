// The shape of an operation: one plain function per operationId, typed by the contract. What is the same
// for all of them (routing, token, parsing) stands in answer.ts.
import type { operations } from "#openapi/types.d.ts";
import type { Json } from "../src/scim/resource.ts";
import type { Provider } from "./provider.ts";
import type { Reply } from "./reply.ts";
import type { OperationId } from "./routes.ts";

type QueryOf<Id extends OperationId> = NonNullable<operations[Id]["parameters"]["query"]>;

export interface Context<Id extends OperationId> {
  /** Decoded path parameters, as the contract names them. */
  readonly path: Readonly<NonNullable<operations[Id]["parameters"]["path"]>>;
  /** Decoded query parameters; all text, none of them checked. */
  readonly query: Readonly<Partial<Record<keyof QueryOf<Id>, string>>>;
  /** Lower-cased names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; undefined where the request has no body. */
  readonly body: Json | undefined;
  /** The body as it came. */
  readonly rawBody: string;
  /** Absolute, without trailing slash: what `meta.location` starts with. */
  readonly baseUrl: string;
  readonly provider: Provider;
}

/** @throws {ScimError} for every refusal; answer.ts makes it an Error message */
export type Operation<Id extends OperationId> = (context: Context<Id>) => Reply | Promise<Reply>;

export type Operations = { readonly [Id in OperationId]: Operation<Id> };
