// Reads the body of a create or of a PUT in another way than it was meant, or refuses it.
import { type JsonObject, type Json, isObject } from "../../src/scim/resource.ts";
import type { Decorate } from "../fault.ts";
import { replaceOperations } from "../replace-part.ts";
import type { Reply } from "../reply.ts";
import type { Context } from "../provider.ts";

export type Write = "createUser" | "createGroup" | "replaceUser" | "replaceGroup";

/** @param read what is carried out in the place of the body that was sent */
export function rereadWrite(write: Write, read: (body: JsonObject) => Json): Decorate {
  return replaceOperations((sound) => {
    const soundly = sound[write] as unknown as (context: object) => Promise<Reply>;
    return {
      [write]: async (context: Context<"createUser">) =>
        soundly({ ...context, body: isObject(context.body) ? read(context.body) : context.body }),
    };
  });
}
