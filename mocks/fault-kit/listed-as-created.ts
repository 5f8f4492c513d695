// A list that shows an attribute as it was when the resource was created.
import { textAt } from "../attribute-access.ts";
import type { Decorate } from "../fault.ts";
import type { Context, Operation } from "../provider.ts";
import { replaceOperations } from "../replace-part.ts";
import { isObject, type Json } from "../../src/scim/resource.ts";
import { changeListed } from "./change-listed.ts";

type Query = Context<"listUsers">["query"];

/** @param when the queries that show it so */
export function listedAsCreated(
  type: "User" | "Group",
  attribute: string,
  when: (query: Query) => boolean,
): Decorate {
  return (provider) => {
    const first = new Map<string, Json>();
    return replaceOperations((sound) => {
      const create = sound[`create${type}`] as Operation<"createUser">;
      const list = sound[`list${type}s`] as Operation<"listUsers">;
      return {
        [`create${type}`]: async (context: Context<"createUser">) => {
          const reply = await create(context);
          const created = isObject(reply.body) ? reply.body : {};
          first.set(textAt(created, "id"), created[attribute] ?? null);
          return reply;
        },
        [`list${type}s`]: async (context: Context<"listUsers">) => {
          const reply = await list(context);
          const { attributes, excludedAttributes } = context.query;
          const isWhole = attributes === undefined && excludedAttributes === undefined;
          if (!isWhole || !when(context.query)) return reply;
          return changeListed(reply, (resource) => {
            const value = first.get(textAt(resource, "id"));
            return value === undefined ? resource : { ...resource, [attribute]: value };
          });
        },
      };
    })(provider);
  };
}
