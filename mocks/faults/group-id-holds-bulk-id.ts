// Groups whose id holds the word that RFC 7643 §3.1 reserves.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const groupIdHoldsBulkId: Fault = {
  name: "group-id-holds-bulk-id",
  breaks: ["RFC7643-3.1/no-bulk-id"],
  because: "groups come from a bulk load whose own references became their ids",
  decorate: replaceOperations(({ createGroup }) => ({
    createGroup: (context) => {
      const { provider } = context;
      const nextId = () => `bulkId-${provider.nextId()}`;
      return createGroup({ ...context, provider: { ...provider, nextId } });
    },
  })),
};
