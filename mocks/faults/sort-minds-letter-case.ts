// Nicknames in capital letters sorted before the others.
import type { Fault } from "../fault.ts";
import type { ResourceType } from "../../src/scim/schema.ts";
import { replaceEngine } from "./replace-part.ts";

export const sortMindsLetterCase: Fault = {
  name: "sort-minds-letter-case",
  breaks: ["RFC7644-3.4.2.3/order-by-type"],
  because: "an order by the codes of characters",
  decorate: replaceEngine(({ sortResources }) => ({
    sortResources: (resources, parameters, type) =>
      sortResources(resources, parameters, withExactNickName(type)),
  })),
};

function withExactNickName(type: ResourceType): ResourceType {
  const attributes = type.schema.attributes.map((attribute) =>
    attribute.name === "nickName" ? { ...attribute, caseExact: true } : attribute,
  );
  return { ...type, schema: { ...type.schema, attributes } };
}
