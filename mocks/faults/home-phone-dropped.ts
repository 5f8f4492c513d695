// Home numbers that are accepted and dropped.
import type { Fault } from "../fault.ts";
import { changeAcceptedElements } from "./change-accepted-elements.ts";

export const homePhoneDropped: Fault = {
  name: "home-phone-dropped",
  breaks: ["INTERACT-phones/three-types"],
  because: "for privacy, and without a word",
  decorate: changeAcceptedElements("phoneNumbers", (numbers) =>
    numbers.filter(({ type }) => type !== "home"),
  ),
};
