// A create with a date that is none, taken.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeExtension } from "./change-extension.ts";
import { INTERACT_USER_URN } from "../../src/scim/schemas/interact-user.ts";
import { replaceOperations } from "./replace-part.ts";

export const anyTextReadAsDate: Fault = {
  name: "any-text-read-as-date",
  breaks: ["INTERACT-errors/format-refused"],
  because: "a parser that gives today for what it cannot read",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      if (!isObject(body)) return createUser(context);
      const given = changeExtension(body, INTERACT_USER_URN, (extension) => {
        const read = Object.entries(extension).map(([name, value]) => [
          name,
          typeof value === "string" && /[a-z/]/.test(value) && /Date|OfBirth/.test(name)
            ? "2026-01-01T00:00:00Z"
            : value,
        ]);
        return Object.fromEntries(read) as typeof extension;
      });
      return createUser({ ...context, body: given });
    },
  })),
};
