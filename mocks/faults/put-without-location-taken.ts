// A PUT without location that is taken, and leaves the location as it was.
import type { Fault } from "../fault.ts";
import { giveLocation } from "./give-location.ts";
import { replaceOperations } from "./replace-part.ts";

export const putWithoutLocationTaken: Fault = {
  name: "put-without-location-taken",
  breaks: ["INTERACT-location/required-on-update"],
  because: "the old value stays, as that of any other attribute does",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => replaceUser({ ...context, body: giveLocation(context.body) }),
  })),
};
