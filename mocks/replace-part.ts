// How a fault puts its own functions in the place of a provider's, and leaves the others as they are.
import type { Engine } from "./engine.ts";
import type { Fault } from "./fault.ts";
import type { Operations } from "./operation.ts";
import type { Provider } from "./provider.ts";
import type { Rules } from "./behaviour.ts";

type Decorate = NonNullable<Fault["decorate"]>;

/** @param make the wrong operations, out of the sound ones */
export function replaceOperations(
  make: (sound: Operations, provider: Provider) => Partial<Operations>,
): Decorate {
  return (provider) => ({
    ...provider,
    operations: { ...provider.operations, ...make(provider.operations, provider) },
  });
}

/** @param make the wrong rules, out of the sound ones */
export function replaceRules(make: (sound: Rules) => Partial<Rules>): Decorate {
  return (provider) => ({
    ...provider,
    rules: { ...provider.rules, ...make(provider.rules) },
  });
}

/** @param make the wrong functions of the protocol engine, out of the sound ones */
export function replaceEngine(make: (sound: Engine) => Partial<Engine>): Decorate {
  return (provider) => ({
    ...provider,
    engine: { ...provider.engine, ...make(provider.engine) },
  });
}
