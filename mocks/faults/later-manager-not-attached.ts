// The limitation manager-not-yet-synced: who is named before they are there is never attached.
import type { Fault } from "../fault.ts";
import { managerNotYetSynced } from "../limitations/manager-not-yet-synced.ts";

export const laterManagerNotAttached: Fault = {
  name: "later-manager-not-attached",
  breaks: ["INTERACT-manager/not-yet-synced"],
  because: "no defect: the limitation that the guide documents",
  decorate: managerNotYetSynced,
};
