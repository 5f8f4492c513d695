// A PATCH that works, and is declared unsupported.
import type { Fault } from "../fault.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const patchWorksUndeclared: Fault = {
  name: "patch-works-undeclared",
  breaks: ["RFC7644-3.12/not-implemented"],
  because: "the configuration is a file that nobody reads",
  decorate: replaceOperations(({ getServiceProviderConfig }) => ({
    getServiceProviderConfig: async (context) =>
      changeBody(await getServiceProviderConfig(context), (config) => ({
        ...config,
        patch: { supported: false },
      })),
  })),
};
