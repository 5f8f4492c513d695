// A PUT of all people, answered with 204.
import type { Fault } from "../fault.ts";
import { dropBody } from "./drop-body.ts";

export const collectionReplacedInSilence: Fault = {
  name: "collection-replaced-in-silence",
  breaks: ["RFC7644-3.2/undefined-operation"],
  because: "the framework has a handler for everything",
  transport: (reply, { method, path }) =>
    method === "PUT" && path === "/Users" ? { ...dropBody(reply), status: 204 } : reply,
};
