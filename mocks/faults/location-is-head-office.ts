// A location of the provider's own choice, whatever was sent.
import type { Fault } from "../fault.ts";
import { INTERACT_USER_URN } from "../../src/scim/schemas/interact-user.ts";
import { changeExtension } from "./change-extension.ts";
import { replaceEngine } from "./replace-part.ts";

export const locationIsHeadOffice: Fault = {
  name: "location-is-head-office",
  breaks: ["INTERACT-location/kept"],
  because: "a name that matches no location falls back to the first, and letter case never matches",
  decorate: replaceEngine(({ accept }) => ({
    accept: (input, type) =>
      changeExtension(accept(input, type), INTERACT_USER_URN, (extension) => ({
        ...extension,
        location: "Head Office",
      })),
  })),
};
