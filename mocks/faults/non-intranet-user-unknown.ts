// A Non Intranet User stored as an Intranet User.
import type { Fault } from "../fault.ts";
import { replaceEngine } from "./replace-part.ts";

export const nonIntranetUserUnknown: Fault = {
  name: "non-intranet-user-unknown",
  breaks: ["INTERACT-user-type/kept"],
  because: "what isn't one of two known values becomes the default",
  decorate: replaceEngine(({ accept }) => ({
    accept: (input, type) => {
      const accepted = accept(input, type);
      return accepted["userType"] === "Non Intranet User"
        ? { ...accepted, userType: "Intranet User" }
        : accepted;
    },
  })),
};
