// A sub-attribute asked for that brings all the others along.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const readShowsWholeAttribute: Fault = {
  name: "read-shows-whole-attribute",
  breaks: ["RFC7644-3.9/sub-attribute"],
  because: "a projection of columns, and a name is one",
  decorate: replaceOperations(({ getUser }) => ({
    getUser: (context) => {
      const { attributes } = context.query;
      if (attributes === undefined || attributes.includes(":")) return getUser(context);
      const whole = attributes.replace(/\.\w+/g, "");
      return getUser({ ...context, query: { ...context.query, attributes: whole } });
    },
  })),
};
