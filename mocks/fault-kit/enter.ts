// Stores a user without the operations of the provider.
import type { Provider, IncomingRequest } from "../provider.ts";
import { without } from "../attribute-access.ts";
import type { JsonObject } from "../../src/scim/resource.ts";
import { USER_URN } from "../../src/scim/schemas/user.ts";
import type { Decorate } from "../fault.ts";
import { sentIn } from "./answers.ts";

/** Stores a user with what is sent, unchecked. */
export function enter({ provider }: { readonly provider: Provider }, body: JsonObject): void {
  const now = provider.now();
  const schemas = [USER_URN];
  const attributes = { schemas, ...without(body, "password", "groups", "id", "meta") };
  provider.tables.users.put({ id: provider.nextId(), attributes, created: now, lastModified: now });
}

/** Stores a user when a request is refused before it reaches an operation. */
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
