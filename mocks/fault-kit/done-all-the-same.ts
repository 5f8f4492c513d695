// A request that is refused, as it must be, but still changes something.
import type { Decorate } from "../fault.ts";
import type { Context, Operation, Operations } from "../provider.ts";
import type { Provider } from "../provider.ts";
import type { JsonObject } from "../../src/scim/resource.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceOperations } from "../replace-part.ts";

/** @param done makes the change after the request is refused */
export function refusedButDone<Id extends keyof Operations>(
  operation: Id,
  done: (context: Context<Id>, provider: Provider) => unknown,
): Decorate {
  return replaceOperations((sound, provider) => {
    const soundly = sound[operation] as Operation<Id>;
    const doing: Operation<Id> = async (context) => {
      try {
        return await soundly(context);
      } catch (error) {
        await done(context, provider);
        throw error;
      }
    };
    return { [operation]: doing };
  });
}

/**
 * A create that is refused, but still stores a resource without the mistake.
 * @param mend gives the resource to store; undefined for none
 */
export function createdAllTheSame(
  mend: (body: JsonObject) => JsonObject | undefined,
  operation: "createUser" | "createGroup" = "createUser",
): Decorate {
  return (provider) => {
    const create = provider.operations[operation] as Operation<"createUser">;
    return refusedButDone(operation, async (context) => {
      const body = isObject(context.body) ? mend(context.body) : undefined;
      if (body !== undefined) await create({ ...(context as Context<"createUser">), body });
    })(provider);
  };
}

export type Writing = `${"create" | "replace" | "patch"}${"User" | "Group"}`;

/** A write that is refused for attributes together with excludedAttributes, but still done. */
export function doneWithoutProjection(operation: Writing): Decorate {
  return refusedButDone(operation, (context, { operations }) => {
    const { query } = context;
    const isBoth = query.attributes !== undefined && query.excludedAttributes !== undefined;
    const write = operations[operation] as Operation<Writing>;
    return isBoth ? write({ ...context, query: {} }) : undefined;
  });
}
