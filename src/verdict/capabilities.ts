// Which rows a declaration excuses: those of the RFCs about an optional feature that ServiceProviderConfig
// declares unsupported (RFC 7643 §5). Okta's and Interact's rows it never excuses. Pure.

import type { Capability, Requirement } from "../requirements/requirement.ts";

/**
 * Why the row is not asked of a target that declares this; undefined where it is asked.
 * @param declaration the body of /ServiceProviderConfig; undefined where it can't be read, which excuses nothing
 */
export function excuse(
  id: string,
  { requires }: Pick<Requirement, "requires">,
  declaration: unknown,
): string | undefined {
  if (requires === undefined || !id.startsWith("RFC")) return undefined;
  if (!isDeclaredUnsupported(declaration, requires)) return undefined;
  return `ServiceProviderConfig declares ${requires} unsupported`;
}

/** Whether the feature is declared supported, by a boolean: what else would be no declaration. */
export function isDeclared(declaration: unknown, feature: Capability): boolean {
  return supported(declaration, feature) === true;
}

/** Whether the feature is declared unsupported, by a boolean. */
export function isDeclaredUnsupported(declaration: unknown, feature: Capability): boolean {
  return supported(declaration, feature) === false;
}

function supported(declaration: unknown, feature: Capability): unknown {
  return member(member(declaration, feature), "supported");
}

/** In any letter case (RFC 7643 §2.1). */
function member(object: unknown, name: string): unknown {
  if (typeof object !== "object" || object === null) return undefined;
  const wanted = name.toLowerCase();
  return Object.entries(object).find(([key]) => key.toLowerCase() === wanted)?.[1];
}
