// A configuration that doesn't say what it is.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const configurationWithoutSchemas: Fault = {
  name: "configuration-without-schemas",
  breaks: ["RFC7644-4/configuration"],
  because: "a hand-written file",
  decorate: replaceOperations(({ getServiceProviderConfig }) => ({
    getServiceProviderConfig: async (context) =>
      changeBody(await getServiceProviderConfig(context), (config) => without(config, "schemas")),
  })),
};
