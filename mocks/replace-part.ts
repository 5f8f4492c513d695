// How a fault puts its own functions in the place of a provider's, and leaves the others as they are.
import type { Engine } from "./engine.ts";
import type { Decorate } from "./fault.ts";
import type { Operations, Provider } from "./provider.ts";
import type { Behaviour } from "./behaviour.ts";

/** @param make the wrong operations, out of the sound ones */
export function replaceOperations(
  make: (sound: Operations, provider: Provider) => Partial<Operations>,
): Decorate {
  return (provider) => ({
    ...provider,
    operations: { ...provider.operations, ...make(provider.operations, provider) },
  });
}

/** @param make the wrong behaviour, out of the sound ones */
export function replaceBehaviour(make: (sound: Behaviour) => Partial<Behaviour>): Decorate {
  return (provider) => ({
    ...provider,
    behaviour: { ...provider.behaviour, ...make(provider.behaviour) },
  });
}

/** @param make the wrong functions of the protocol engine, out of the sound ones */
export function replaceEngine(make: (sound: Engine) => Partial<Engine>): Decorate {
  return (provider) => ({
    ...provider,
    engine: { ...provider.engine, ...make(provider.engine) },
  });
}
