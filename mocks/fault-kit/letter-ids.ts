// Gives ids with letters, which a fault can then read in any letter case.
import type { Provider } from "../provider.ts";

/** The provider whose new ids have letters. */
export function letterIds(provider: Provider): Provider {
  const { nextId } = provider;
  return { ...provider, nextId: () => `Id-${nextId()}` };
}

/** The id that is known, where it is given in other letter case. */
export function inKnownCase(given: string, known: string): string {
  return given.toLowerCase() === known.toLowerCase() ? known : given;
}
