// A body that is no JSON, answered with a 500 without detail.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";

export const serverErrorSaysNothing: Fault = {
  name: "server-error-says-nothing",
  breaks: [
    "RFC7644-3.12/internal-error-detail",
    "RFC7644-3.12/detail",
    "RFC7644-3.12/unreadable-body",
  ],
  because:
    "the parser throws, and the reason is kept from clients; a server error is the wrong answer to it anyway",
  transport: (reply, { body }) =>
    reply.status === 400 && body !== "" && !isJson(body) && isObject(reply.body)
      ? {
          ...reply,
          status: 500,
          body: { ...without(reply.body, "scimType", "detail"), status: "500" },
        }
      : reply,
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
