// A create with the userName of somebody disabled, which makes a second person.
import type { Fault } from "../fault.ts";
import { replaceRules } from "./replace-part.ts";

export const disabledNameIsFree: Fault = {
  name: "disabled-name-is-free",
  breaks: ["INTERACT-disable/no-second-person"],
  because: "whoever left has left the name as well",
  decorate: replaceRules(() => ({
    isUserNameTaken: (userName, { people }, selfId) =>
      people
        .idsByUserName(userName)
        .some((id) => id !== selfId && people.get(id)?.attributes["active"] !== false),
  })),
};
