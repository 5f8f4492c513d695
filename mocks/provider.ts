// The reference service provider: its memory, its behaviour, its operations. It listens to nothing: serve.ts
// and handlers.ts put it behind HTTP. Knows no requirement and no client.
import type { Engine } from "./engine.ts";
import { engine } from "./engine.ts";
import type { LimitationName } from "./limitations.ts";
import { limitations } from "./limitations.ts";
import { minimal } from "./minimal.ts";
import type { Operations } from "./operation.ts";
import { discovery } from "./operations/discovery.ts";
import { groups } from "./operations/groups.ts";
import { health } from "./operations/health.ts";
import { searchAll } from "./operations/search-all.ts";
import { users } from "./operations/users.ts";
import type { Reply } from "./reply.ts";
import type { Behaviour } from "./behaviour.ts";
import { behaviour } from "./behaviour.ts";
import type { SeedOptions } from "./seed.ts";
import { seed } from "./seed.ts";
import type { Tables } from "./tables/tables.ts";
import { createTables } from "./tables/tables.ts";
import type { IncomingRequest } from "./answer.ts";
import type { ResourceType } from "../src/scim/schema.ts";
import type { ContractName } from "../src/scim/schemas/resource-types.ts";
import { groupType, userType } from "../src/scim/schemas/resource-types.ts";

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

const everything: Features = { groups: true, changePassword: true, sort: true, etag: true };

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

/** A provider with its own memory, seeded, and limited as asked. */
export function createProvider(options: ProviderOptions): Provider {
  const { contract = "guide" } = options;
  const clock = options.clock ?? (() => new Date());
  const provider: Provider = {
    options,
    tables: createTables(),
    resourceTypes: { user: userType({ contract }), group: groupType({ contract }) },
    features: everything,
    engine,
    behaviour,
    operations: { ...users, ...groups, ...searchAll, ...discovery, ...health },
    transport: (reply) => reply,
    now: () => clock().toISOString(),
    nextId: options.ids ?? counter(1001),
    isBusy: options.busyEvery === undefined ? () => false : everyNth(options.busyEvery),
  };
  seed(provider, options.seed ?? {});
  const limited = (options.limitations ?? []).map((name) => limitations[name]);
  const decorations = options.minimal === true ? [...limited, minimal] : limited;
  return decorations.reduce((decorated, decorate) => decorate(decorated), provider);
}

function counter(first: number): () => string {
  let next = first;
  return () => String(next++);
}

function everyNth(n: number): () => boolean {
  let count = 0;
  return () => ++count % n === 0;
}
