// Texts stored in Latin-1, so that what it lacks becomes a question mark.
import type { Fault } from "../fault.ts";
import type { Json } from "../../src/scim/resource.ts";
import { replaceEngine } from "./replace-part.ts";

export const namesInLatinOne: Fault = {
  name: "names-in-latin-one",
  breaks: ["RFC7644-3.8/utf-8"],
  because: "a VARCHAR column where an NVARCHAR was meant",
  decorate: replaceEngine(({ accept }) => ({
    accept: (input, type) => {
      const text = JSON.stringify(input ?? null).replace(/[\u0100-\uffff]/g, "?");
      return accept(JSON.parse(text) as Json, type);
    },
  })),
};
