// The reference service provider. It listens to nothing: serve.ts and handlers.ts put it behind HTTP. Knows no
// requirement and no client.
import { behaviour } from "./behaviour.ts";
import { engine } from "./engine.ts";
import { limitations } from "./limitations.ts";
import { minimal } from "./minimal.ts";
import { discovery } from "./operations/discovery.ts";
import { groups } from "./operations/groups.ts";
import { health } from "./operations/health.ts";
import { searchAll } from "./operations/search-all.ts";
import { users } from "./operations/users.ts";
import type { Features, Provider, ProviderOptions } from "./provider.ts";
import { seed } from "./seed.ts";
import { createTables } from "./tables/tables.ts";
import { groupType, userType } from "../src/scim/schemas/resource-types.ts";

const everything: Features = { groups: true, changePassword: true, sort: true, etag: true };

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
