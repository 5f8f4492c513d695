// A configuration that doesn't say whether there is sorting.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const sortNotDeclared: Fault = {
  name: "sort-not-declared",
  breaks: ["RFC7643-5/features-declared"],
  because: "what is not there is not mentioned",
  decorate: replaceOperations(({ getServiceProviderConfig }) => ({
    getServiceProviderConfig: async (context) =>
      changeBody(await getServiceProviderConfig(context), (config) => without(config, "sort")),
  })),
};
