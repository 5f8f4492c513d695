// The one error that the engine throws on purpose: an error response in the making (RFC 7644 §3.12).

/** The scimTypes of RFC 7644 §3.12, table 9. */
export type ScimType =
  | "invalidFilter"
  | "tooMany"
  | "uniqueness"
  | "mutability"
  | "invalidSyntax"
  | "invalidPath"
  | "noTarget"
  | "invalidValue"
  | "invalidVers"
  | "sensitive";

/** The body of a SCIM error response. */
export interface ScimErrorBody {
  readonly schemas: readonly ["urn:ietf:params:scim:api:messages:2.0:Error"];
  /** The HTTP status as a string (RFC 7644 §3.12). */
  readonly status: string;
  readonly scimType?: ScimType;
  readonly detail: string;
}

export interface ScimErrorOptions {
  readonly status: number;
  readonly scimType?: ScimType | undefined;
  readonly detail: string;
  readonly attribute?: string | undefined;
}

/** A refusal that a client can be told: HTTP status, scimType, and a detail that names the attribute. */
export class ScimError extends Error {
  override readonly name = "ScimError";
  readonly status: number;
  readonly scimType: ScimType | undefined;
  readonly detail: string;
  /** The attribute at fault, as a name or dotted path without URN. */
  readonly attribute: string | undefined;

  constructor({ status, scimType, detail, attribute }: ScimErrorOptions) {
    super(detail);
    this.status = status;
    this.scimType = scimType;
    this.detail = detail;
    this.attribute = attribute;
  }

  /** The error as the body of a response; `scimType` is left out where there is none. */
  toBody(): ScimErrorBody {
    return {
      schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
      status: String(this.status),
      ...(this.scimType === undefined ? {} : { scimType: this.scimType }),
      detail: this.detail,
    };
  }
}

/** A 400 of the given scimType; `attribute` is the name or dotted path at fault. */
export function badRequest(scimType: ScimType, detail: string, attribute?: string): ScimError {
  return new ScimError({ status: 400, scimType, detail, attribute });
}
