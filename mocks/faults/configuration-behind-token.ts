// The configuration shown only to who has a token.
import type { Fault } from "../fault.ts";
import { errorReply } from "../reply.ts";

export const configurationBehindToken: Fault = {
  name: "configuration-behind-token",
  breaks: ["RFC7643-5/readable-without-token"],
  because: "one guard before all endpoints",
  transport: (reply, { path, headers }) =>
    path === "/ServiceProviderConfig" && headers["authorization"] === undefined
      ? errorReply(401, "A token is needed", {
          headers: { "www-authenticate": 'Bearer realm="Interact SCIM"' },
        })
      : reply,
};
