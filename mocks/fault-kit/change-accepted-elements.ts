// Changes the representation of a user that a client sends before it is stored.
import type { Decorate } from "../fault.ts";
import type { Json, JsonObject } from "../../src/scim/resource.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceEngine } from "../replace-part.ts";

/**
 * @param attribute a multi-valued one
 * @param change gives the elements to store instead of the accepted ones
 */
export function changeAcceptedElements(
  attribute: string,
  change: (elements: readonly JsonObject[]) => readonly Json[],
): Decorate {
  return replaceEngine(({ validateResource }) => ({
    validateResource: (input, type) => {
      const accepted = validateResource(input, type);
      const elements = accepted[attribute];
      if (!Array.isArray(elements)) return accepted;
      return { ...accepted, [attribute]: [...change(elements.filter(isObject))] };
    },
  }));
}
