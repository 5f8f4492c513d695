// Two userNames taken for different where Unicode writes them in two ways.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { replaceRules } from "./replace-part.ts";

export const userNameComparedByCodePoint: Fault = {
  name: "user-name-compared-by-code-point",
  breaks: ["RFC7644-5/unicode-forms"],
  because: "text is compared as it came",
  decorate: replaceRules(() => ({
    isUserNameTaken: (userName, { people }, selfId) =>
      people.idsByUserName(userName).some((id) => {
        const taken = textAt(people.get(id)?.attributes ?? {}, "userName");
        return id !== selfId && taken.toLowerCase() === userName.toLowerCase();
      }),
  })),
};
