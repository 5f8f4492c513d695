// Changes the JSON object that a success answers with; any other reply stays as it is.
import type { Reply } from "../reply.ts";
import type { Resource } from "../../src/scim/resource.ts";
import { isObject } from "../../src/scim/resource.ts";

/** @param change makes a copy: what it is given may be what is stored */
export function changeBody(reply: Reply, change: (body: Resource) => Resource): Reply {
  const { body, status } = reply;
  return status < 300 && isObject(body) ? { ...reply, body: change(body) } : reply;
}
