// No health address.
import type { Fault } from "../fault.ts";
import { errorReply } from "../reply.ts";
import { replaceOperations } from "./replace-part.ts";

export const healthNotServed: Fault = {
  name: "health-not-served",
  breaks: ["INTERACT-health/answers", "INTERACT-health/open"],
  because: "what is not there opens for nobody",
  decorate: replaceOperations(() => ({
    getHealth: () => errorReply(404, "No endpoint is called /health"),
  })),
};
