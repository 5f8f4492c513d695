// A removal, in a request of several operations, that loses its filter and takes everybody.
import type { Fault } from "../fault.ts";
import { rereadGroupPatch } from "./reread-group-patch.ts";

export const groupRemoveEmpties: Fault = {
  name: "group-remove-empties",
  breaks: ["OKTA-group/add-appends", "OKTA-group/remove-one", "OKTA-group/hundred-changes"],
  because: "operations on one attribute are merged by its name; who should stay is gone in each",
  decorate: rereadGroupPatch((sent) =>
    sent.length < 2
      ? sent
      : sent.map((operation) =>
          operation["op"] === "remove" ? { op: "remove", path: "members" } : operation,
        ),
  ),
};
