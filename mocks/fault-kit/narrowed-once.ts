// An answer that shows no more than the one before it was asked for.
import type { Decorate } from "../fault.ts";
import type { Context, Operation } from "../provider.ts";
import { replaceOperations } from "../replace-part.ts";

/** Answers the next one without a projection by that of the one before, once. */
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
