// A configuration that names another authentication scheme than bearer tokens.
import type { Fault } from "../fault.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const bearerNotDeclared: Fault = {
  name: "bearer-not-declared",
  breaks: ["INTERACT-token/bearer-declared"],
  because: "a list copied from another product",
  decorate: replaceOperations(({ getServiceProviderConfig }) => ({
    getServiceProviderConfig: async (context) =>
      changeBody(await getServiceProviderConfig(context), (config) => ({
        ...config,
        authenticationSchemes: [
          { type: "httpbasic", name: "HTTP Basic", description: "User name and password" },
        ],
      })),
  })),
};
