// Pages of three answered with 500, while the health address says that all is well.
import type { Fault } from "../fault.ts";
import { errorReply } from "../reply.ts";
import { replaceOperations } from "./replace-part.ts";

export const smallPagesFailWhileHealthy: Fault = {
  name: "small-pages-fail-while-healthy",
  breaks: ["INTERACT-health/tells-the-truth", "INTERACT-fields/special-characters"],
  because: "an additional field with a question mark in its name, met by the first people alone",
  decorate: replaceOperations(({ listUsers, listGroups }) => ({
    listUsers: (context) =>
      context.query.count === "3" ? errorReply(500, "A column is unknown") : listUsers(context),
    listGroups: (context) =>
      context.query.count === "3" ? errorReply(500, "A column is unknown") : listGroups(context),
  })),
};
