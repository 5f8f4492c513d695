// An answer with the projection of the request before it.
import type { Decorate } from "../fault.ts";
import type { Context, Operation } from "../provider.ts";
import { replaceOperations } from "../replace-part.ts";

/** Answers a request without a projection with that of the request before it, once. */
export function narrowedOnce(operation: "getUser" | "listUsers"): Decorate {
  return (provider) => {
    let kept: string | undefined;
    return replaceOperations((sound) => {
      const soundly = sound[operation] as Operation<"getUser">;
      return {
        [operation]: (context: Context<"getUser">) => {
          if (context.query.excludedAttributes !== undefined) return soundly(context);
          const attributes = context.query.attributes ?? kept;
          kept = context.query.attributes;
          const query = attributes === undefined ? context.query : { ...context.query, attributes };
          return soundly({ ...context, query });
        },
      };
    })(provider);
  };
}
