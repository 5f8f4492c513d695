// The limitation power-user-reset: a PUT without userType takes Power User away.
import type { Fault } from "../fault.ts";
import { powerUserReset } from "../limitations/power-user-reset.ts";

export const updateResetsUserType: Fault = {
  name: "update-resets-user-type",
  breaks: ["INTERACT-user-type/lost-by-put"],
  because: "no defect: the limitation that the guide documents",
  decorate: powerUserReset,
};
