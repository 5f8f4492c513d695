// A user as sent, with a location if none was given.
import type { Json } from "../../src/scim/resource.ts";
import { isObject } from "../../src/scim/resource.ts";
import { INTERACT_USER_URN } from "../../src/scim/schemas/interact-user.ts";

/** The body with a location in Interact's extension; a body that isn't an object isn't changed. */
export function giveLocation(body: Json | undefined): Json | undefined {
  if (!isObject(body)) return body;
  const extension = body[INTERACT_USER_URN];
  const given = isObject(extension) ? extension : {};
  return { ...body, [INTERACT_USER_URN]: { location: "Head Office", ...given } };
}
