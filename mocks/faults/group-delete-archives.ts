// A group that can still be read when it has been deleted.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const groupDeleteArchives: Fault = {
  name: "group-delete-archives",
  breaks: ["OKTA-group/deleted"],
  because: "deleted softly, which nobody told the read by id",
  decorate: replaceOperations(({ deleteGroup, getGroup }, { tables }) => {
    const archive = new Map<string, NonNullable<ReturnType<typeof tables.groups.get>>>();
    return {
      deleteGroup: (context) => {
        const group = tables.groups.get(context.path.id);
        if (group) archive.set(group.id, group);
        return deleteGroup(context);
      },
      getGroup: async (context) => {
        const archived = archive.get(context.path.id);
        if (!archived) return getGroup(context);
        tables.groups.put(archived);
        const reply = await getGroup(context);
        tables.groups.delete(archived.id);
        return reply;
      },
    };
  }),
};
