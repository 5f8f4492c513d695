// Pronouns that are accepted and dropped.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { INTERACT_USER_URN } from "../../src/scim/schemas/interact-user.ts";
import { changeExtension } from "./change-extension.ts";
import { replaceEngine } from "./replace-part.ts";

export const pronounsDropped: Fault = {
  name: "pronouns-dropped",
  breaks: ["INTERACT-extension/optional-kept"],
  because: "the schema knows the attribute, the table has no column for it",
  decorate: replaceEngine(({ accept }) => ({
    accept: (input, type) =>
      changeExtension(accept(input, type), INTERACT_USER_URN, (extension) =>
        without(extension, "pronouns"),
      ),
  })),
};
