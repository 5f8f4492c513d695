// A create without a userName that makes one of the e-mail address.
import type { Fault } from "../fault.ts";
import type { Json, JsonObject } from "../../src/scim/resource.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

export const userNameMadeUp: Fault = {
  name: "user-name-made-up",
  breaks: ["RFC7643-4.1.1/user-name-required", "RFC7644-3.12/required-missing"],
  because: "meant as a service; a refusal that does not come has no scimType",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      if (!isObject(body) || body["userName"] !== undefined) return createUser(context);
      return createUser({ ...context, body: { ...body, userName: firstAddress(body) } });
    },
  })),
};

function firstAddress({ emails }: JsonObject): Json {
  const [first] = Array.isArray(emails) ? emails : [];
  return isObject(first) ? (first["value"] ?? null) : null;
}
