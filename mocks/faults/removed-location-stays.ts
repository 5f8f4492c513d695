// A PATCH that removes location, acknowledged without effect.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { nothing, rereadPersonPatch } from "./reread-person-patch.ts";

export const removedLocationStays: Fault = {
  name: "removed-location-stays",
  breaks: ["INTERACT-location/not-removable"],
  because: "nothing is removed, and nothing said",
  decorate: rereadPersonPatch((sent) =>
    sent["op"] === "remove" && /:location$/.test(textAt(sent, "path")) ? nothing : sent,
  ),
};
