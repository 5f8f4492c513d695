// The limitation double-work-phone: two telephone numbers of type work are refused.
import type { Fault } from "../fault.ts";
import { doubleWorkPhone } from "../limitations/double-work-phone.ts";

export const doubleWorkPhoneRefused: Fault = {
  name: "double-work-phone-refused",
  breaks: ["INTERACT-phones/double-work", "INTERACT-phones/double-work-by-patch"],
  because: "no defect: the limitation that the guide documents",
  decorate: doubleWorkPhone,
};
