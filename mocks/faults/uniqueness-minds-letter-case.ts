// A userName counted as another when it differs in letter case.
import type { Fault } from "../fault.ts";
import { replaceRules } from "./replace-part.ts";

export const uniquenessMindsLetterCase: Fault = {
  name: "uniqueness-minds-letter-case",
  breaks: ["RFC7643-4.1.1/user-name-unique"],
  because: "the default collation of PostgreSQL",
  decorate: replaceRules(() => ({
    isUserNameTaken: (userName, { people }, selfId) =>
      people
        .idsByUserName(userName)
        .some((id) => id !== selfId && people.get(id)?.attributes["userName"] === userName),
  })),
};
