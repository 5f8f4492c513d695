// What validators.generated.js holds.
import type { operations as documented } from "./types.d.ts";

export type OperationId = keyof documented;

/** An error as Ajv reports it with `verbose`. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The value of the keyword that failed. */
  readonly schema: unknown;
  /** The schema that the keyword stands in, with its marks. */
  readonly parentSchema: MarkedSchema;
  readonly data: unknown;
}

export interface MarkedSchema {
  readonly title?: string;
  readonly properties?: Readonly<Record<string, MarkedSchema>>;
  readonly "x-requirement": string;
  readonly "x-confidence": "known" | "likely";
  readonly "x-returned"?: "default";
  /** Stands inside `contains` or `not`: what fails here is no error by itself. */
  readonly "x-probe"?: true;
}

export interface Validator {
  (data: unknown): boolean;
  /** Of the last call, when that was false. */
  errors?: readonly SchemaError[] | null;
}

export interface DocumentedResponse {
  /** Absent where there is no body, or its form isn't documented. */
  readonly validate?: Validator;
  /** The row that a missing body, or one that is no JSON, belongs to. */
  readonly requirement: string;
}

/** Which attributes a request needs: the vendor's pages disagree. */
export type ContractVariant = "guide" | "field-mapping" | "core";

export interface Operation {
  readonly operationId: OperationId;
  readonly method: string;
  /** The path's segments; `{id}` and `{urn}` stand for any. */
  readonly segments: readonly string[];
  /** The row that a wrong status belongs to. */
  readonly requirement: string;
  readonly known: boolean;
  readonly validateQuery?: Validator;
  readonly validateRequest?: Readonly<Record<ContractVariant, Validator>>;
  /** By status: "200", "3XX", or "default" for failures. */
  readonly responses: Readonly<Record<string, DocumentedResponse>>;
}

export declare const operations: readonly Operation[];

/** Attribute names and schema URIs as the contract spells them, by their lower-case form. */
export declare const spellings: ReadonlyMap<string, string>;

export declare const validateResult: Validator;
export declare const validateProfile: Validator;
export declare const validateStatement: Validator;
export declare const validateEnvelope: Validator;
