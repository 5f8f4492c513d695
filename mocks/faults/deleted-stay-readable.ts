// People who can still be read once they were deleted.
import type { Fault } from "../fault.ts";
import type { Reply } from "../reply.ts";
import { replaceOperations } from "./replace-part.ts";

export const deletedStayReadable: Fault = {
  name: "deleted-stay-readable",
  breaks: ["RFC7644-3.6/gone"],
  because: "they are marked, and reads do not look at the mark",
  decorate: (provider) => {
    const deleted = new Map<string, Reply>();
    return replaceOperations(({ deleteUser, getUser }) => ({
      deleteUser: async (context) => {
        const last = await getUser({ ...context, headers: {} });
        const reply = await deleteUser(context);
        deleted.set(context.path.id, last);
        return reply;
      },
      getUser: (context) => deleted.get(context.path.id) ?? getUser(context),
    }))(provider);
  },
};
