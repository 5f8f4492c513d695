// A PUT that leaves lastModified as it was.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const putLeavesLastModified: Fault = {
  name: "put-leaves-last-modified",
  breaks: ["RFC7643-3.1/last-modified-moves"],
  because: "the column is written on create only",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: async (context) => {
      const { people } = context.provider.tables;
      const before = people.get(context.path.id);
      const reply = await replaceUser(context);
      const after = people.get(context.path.id);
      if (before && after) people.put({ ...after, lastModified: before.lastModified });
      return reply;
    },
  })),
};
