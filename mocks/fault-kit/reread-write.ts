// Misreads the body of a create or of a PUT, or refuses it.
import { type JsonObject, type Json, isObject } from "../../src/scim/resource.ts";
import type { Decorate } from "../fault.ts";
import { replaceOperations } from "../replace-part.ts";
import type { Reply } from "../reply.ts";
import type { Context, Provider } from "../provider.ts";

export type Write = "createUser" | "createGroup" | "replaceUser" | "replaceGroup";

/** @param read gives the body to carry out instead of the sent one */
export function rereadWrite(
  write: Write,
  read: (body: JsonObject, provider: Provider) => Json,
): Decorate {
  return replaceOperations((sound, provider) => {
    const soundly = sound[write] as unknown as (context: object) => Promise<Reply>;
    return {
      [write]: async (context: Context<"createUser">) =>
        soundly({
          ...context,
          body: isObject(context.body) ? read(context.body, provider) : context.body,
        }),
    };
  });
}
