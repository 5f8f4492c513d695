// A group without a name, created.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

export const namelessGroupCreated: Fault = {
  name: "nameless-group-created",
  breaks: ["RFC7643-4.2/without-display-name"],
  because: "RFC 7643 §8.7.1 does not require the name",
  decorate: replaceOperations(({ createGroup }) => ({
    createGroup: (context) => {
      const { body, provider } = context;
      if (!isObject(body) || body["displayName"] !== undefined) return createGroup(context);
      const displayName = `Unnamed ${provider.nextId()}`;
      return createGroup({ ...context, body: { ...body, displayName } });
    },
  })),
};
