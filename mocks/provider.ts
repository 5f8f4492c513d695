// What the reference service provider is: its memory, its behaviour, its operations. create-provider.ts makes one.
import type { operations } from "#openapi/types.d.ts";
import type { Behaviour } from "./behaviour.ts";
import type { Engine } from "./engine.ts";
import type { Reply } from "./reply.ts";
import type { OperationId } from "./routes.ts";
import type { Tables } from "./tables/tables.ts";
import type { Json } from "../src/scim/resource.ts";
import type { ResourceType } from "../src/scim/schema.ts";
import type { ContractName } from "../src/scim/schemas/resource-types.ts";

/** What the vendor's guide documents as a limitation. */
export type LimitationName =
  | "double-work-phone"
  | "field-name-500"
  | "manager-not-yet-synced"
  | "numeric-uid"
  | "power-user-reset";

export interface SeedOptions {
  /** How many users beside the one who is always there. Default: 0. */
  readonly users?: number;
  /** How many groups. Default: 0. */
  readonly groups?: number;
}

export interface ProviderOptions {
  /** What every request but those to /health and /ServiceProviderConfig must bear. */
  readonly token: string;
  /** Which attributes are required: the vendor's pages disagree. Default: `guide`, only `location`. */
  readonly contract?: ContractName;
  /** Default: the system's. */
  readonly clock?: () => Date;
  /** Gives an id that it never gave before. Default: "1001", "1002", … like Interact's user ids. */
  readonly ids?: () => string;
  readonly seed?: SeedOptions;
  /** Limitations that the vendor documents, each shown only when asked for. Default: none. */
  readonly limitations?: readonly LimitationName[];
  /** No more than Okta's preparation guide asks: users alone, with four attributes. Default: everything. */
  readonly minimal?: boolean;
  /** Every so many requests one is answered 429, with a second to wait. Default: none. */
  readonly busyEvery?: number;
}

/** What a service provider need not have, and says so in discovery. */
export interface Features {
  readonly groups: boolean;
  readonly changePassword: boolean;
  readonly sort: boolean;
  readonly etag: boolean;
}

export interface Provider {
  readonly options: ProviderOptions;
  readonly tables: Tables;
  readonly resourceTypes: { readonly user: ResourceType; readonly group: ResourceType };
  /** What discovery says. */
  readonly features: Features;
  /** The protocol engine's functions, and the mock's own decisions: what a fault replaces. */
  readonly engine: Engine;
  readonly behaviour: Behaviour;
  readonly operations: Operations;
  /** The last to touch each reply; the identity, unless a fault replaced it. */
  readonly transport: (reply: Reply, request: IncomingRequest) => Reply;
  readonly now: () => string;
  readonly nextId: () => string;
  /** Whether the request that is about to be answered is one too many. */
  readonly isBusy: () => boolean;
}

export interface IncomingRequest {
  readonly method: string;
  /** Below the base URL, still percent-encoded, without query. */
  readonly path: string;
  /** Still percent-encoded, without question mark. */
  readonly query: string;
  /** Lower-cased names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Absolute, without trailing slash. */
  readonly baseUrl: string;
}

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
