// Gives ids with letters, so that a fault can ignore their letter case.
import type { Provider } from "../provider.ts";

/** The provider whose new ids have letters. */
export function letterIds(provider: Provider): Provider {
  const { nextId } = provider;
  return { ...provider, nextId: () => `Id-${nextId()}` };
}

/** The known id that matches in any letter case. */
export function inKnownCase(given: string, known: string): string {
  return given.toLowerCase() === known.toLowerCase() ? known : given;
}
