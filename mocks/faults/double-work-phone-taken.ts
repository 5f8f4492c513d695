// Two telephone numbers of type work taken, which the guide says doesn't work.
import type { Fault } from "../fault.ts";
import { replaceEngine } from "./replace-part.ts";

export const doubleWorkPhoneTaken: Fault = {
  name: "double-work-phone-taken",
  breaks: ["INTERACT-phones/double-work", "RFC7643-2.4/no-doubles"],
  because: "no defect: a provider without the documented limitation",
  decorate: replaceEngine(({ accept }) => ({
    accept: (input, type) => accept(input, { ...type, invariants: [] }),
  })),
};
