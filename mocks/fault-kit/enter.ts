// A user stored past the operations, as by another way in.
import type { Provider, IncomingRequest } from "../provider.ts";
import { without } from "../attribute-access.ts";
import type { JsonObject } from "../../src/scim/resource.ts";
import { USER_URN } from "../../src/scim/schemas/user.ts";
import type { Decorate } from "../fault.ts";
import { sentIn } from "./answers.ts";

/** Stores a user under what is sent, as the operations do not. */
export function enter({ provider }: { readonly provider: Provider }, body: JsonObject): void {
  const now = provider.now();
  const schemas = [USER_URN];
  const attributes = { schemas, ...without(body, "password", "groups", "id", "meta") };
  provider.tables.users.put({ id: provider.nextId(), attributes, created: now, lastModified: now });
}

/** Puts a user where a request that reaches no operation is refused. */
export const enterRefused =
  (isMeant: (request: IncomingRequest) => boolean): Decorate =>
  (provider) => ({
    ...provider,
    transport: (reply, request) => {
      const sent = sentIn(request);
      if (reply.status >= 400 && isMeant(request) && "userName" in sent) enter({ provider }, sent);
      return provider.transport(reply, request);
    },
  });
