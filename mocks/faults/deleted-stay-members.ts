// People who are still members of groups once they were deleted.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const deletedStayMembers: Fault = {
  name: "deleted-stay-members",
  breaks: ["RFC7643-2.3.7/referential-integrity"],
  because: "memberships have no foreign key",
  decorate: replaceOperations(({ deleteUser }) => ({
    deleteUser: async (context) => {
      const { groups } = context.provider.tables;
      const before = groups.of(context.path.id);
      const reply = await deleteUser(context);
      for (const group of before) groups.put(group);
      return reply;
    },
  })),
};
