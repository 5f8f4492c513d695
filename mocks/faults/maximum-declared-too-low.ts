// A declared maximum of 50 that pages exceed.
import type { Fault } from "../fault.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const maximumDeclaredTooLow: Fault = {
  name: "maximum-declared-too-low",
  breaks: ["RFC7643-5/max-results"],
  because: "a configuration that was written once and never again",
  decorate: replaceOperations(({ getServiceProviderConfig }) => ({
    getServiceProviderConfig: async (context) =>
      changeBody(await getServiceProviderConfig(context), (config) => ({
        ...config,
        filter: { supported: true, maxResults: 50 },
      })),
  })),
};
