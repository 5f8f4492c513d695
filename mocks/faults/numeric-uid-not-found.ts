// The limitation numeric-uid: a manager isn't found by a UID that reads as a number.
import type { Fault } from "../fault.ts";
import { numericUid } from "../limitations/numeric-uid.ts";

export const numericUidNotFound: Fault = {
  name: "numeric-uid-not-found",
  breaks: ["INTERACT-manager/numeric-uid", "INTERACT-manager/reads-as-number"],
  because: "no defect: the limitation that the guide documents",
  decorate: numericUid,
};
