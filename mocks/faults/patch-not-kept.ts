// A PATCH of a person that is answered as if it had been done, and is not.
import type { Fault } from "../fault.ts";

export const patchNotKept: Fault = {
  name: "patch-not-kept",
  breaks: ["OKTA-deactivate/takes-effect", "OKTA-lookup/finds-inactive"],
  because: "leavers keep their access, and Okta shows success",
  decorate: (provider) => {
    const { patchUser } = provider.operations;
    return {
      ...provider,
      operations: {
        ...provider.operations,
        patchUser: async (context) => {
          const { people } = context.provider.tables;
          const before = people.get(context.path.id);
          const pending = patchUser(context);
          if (before) people.put(before);
          return pending;
        },
      },
    };
  },
};
