// An authentication scheme without description.
import type { Fault } from "../fault.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const authenticationSchemeNotDescribed: Fault = {
  name: "authentication-scheme-not-described",
  breaks: ["RFC7643-5/authentication-schemes"],
  because: "description seemed optional",
  decorate: replaceOperations(({ getServiceProviderConfig }) => ({
    getServiceProviderConfig: async (context) =>
      changeBody(await getServiceProviderConfig(context), (config) => ({
        ...config,
        authenticationSchemes: [{ type: "oauthbearertoken", name: "OAuth Bearer Token" }],
      })),
  })),
};
