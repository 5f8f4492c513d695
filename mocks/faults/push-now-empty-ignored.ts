// A replace of all members by none that changes nothing.
import type { Fault } from "../fault.ts";
import { rereadGroupPatch } from "./reread-group-patch.ts";

export const pushNowEmptyIgnored: Fault = {
  name: "push-now-empty-ignored",
  breaks: ["OKTA-group/push-now-empty"],
  because: "no members are taken for no statement about members",
  decorate: rereadGroupPatch((sent, { members = [] }) =>
    sent.map((operation) =>
      Array.isArray(operation["value"]) && operation["value"].length === 0
        ? { ...operation, value: members }
        : operation,
    ),
  ),
};
