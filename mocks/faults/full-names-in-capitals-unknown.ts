// An attribute named in full in capital letters taken for an unknown one.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const fullNamesInCapitalsUnknown: Fault = {
  name: "full-names-in-capitals-unknown",
  breaks: ["RFC7644-3.10/any-case"],
  because: "a URN is compared as it stands",
  decorate: replaceOperations(({ getUser }) => ({
    getUser: (context) => {
      const { attributes } = context.query;
      if (attributes?.includes("URN:") !== true) return getUser(context);
      return getUser({ ...context, query: { ...context.query, attributes: "id" } });
    },
  })),
};
