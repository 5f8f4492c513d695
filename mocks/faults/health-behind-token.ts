// A health address that asks for the token.
import type { Fault } from "../fault.ts";
import { errorReply } from "../reply.ts";
import { replaceOperations } from "./replace-part.ts";

export const healthBehindToken: Fault = {
  name: "health-behind-token",
  breaks: ["INTERACT-health/open"],
  because: "a rule for all paths, and no exception",
  decorate: replaceOperations(({ getHealth }) => ({
    getHealth: (context) =>
      context.headers["authorization"] === undefined
        ? errorReply(401, "The bearer token is missing")
        : getHealth(context),
  })),
};
