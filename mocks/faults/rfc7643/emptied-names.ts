// Providers whose users and groups lose the one name that they must have.

import type { Fault } from "../../fault.ts";
import type { Context } from "../../provider.ts";
import { replaceOperations } from "../../replace-part.ts";
import type { Json } from "../../../src/scim/resource.ts";

const isEmptied = (body: Json | undefined): boolean =>
  /"(?:userName|displayName)":""|"path":"(?:userName|displayName)","value":""/.test(
    JSON.stringify(body ?? null),
  );

/** A request that empties a name is carried out. */
const emptying = (verb: "replace" | "patch"): NonNullable<Fault["decorate"]> =>
  replaceOperations((sound, { tables: { users, groups } }) => ({
    [`${verb}User`]: (context: Context<"replaceUser">) => {
      const user = users.get(context.path.id);
      if (!user || !isEmptied(context.body)) return sound[`${verb}User`](context);
      users.put({ ...user, attributes: { ...user.attributes, userName: "" } });
      return sound.getUser({ ...context, headers: {} });
    },
    [`${verb}Group`]: (context: Context<"replaceGroup">) => {
      const group = groups.get(context.path.id);
      if (!group || !isEmptied(context.body)) return sound[`${verb}Group`](context);
      groups.put({ ...group, attributes: { ...group.attributes, displayName: "" } });
      return sound.getGroup({ ...context, headers: {} });
    },
  }));

/** A PUT with an empty name leaves a user and a group without one. */
export const namesEmptiedByPut: Fault = {
  name: "names-emptied-by-put",
  breaks: ["RFC7643-4.1.1/user-name", "RFC7643-4.2/display-name-required"],
  clause: {
    "RFC7643-4.1.1/user-name": "after a PUT",
    "RFC7643-4.2/display-name-required": "after a PUT",
  },
  because: "what is required is asked for at a create alone",
  decorate: emptying("replace"),
};

/** A PATCH with an empty name leaves a user and a group without one. */
export const namesEmptiedByPatch: Fault = {
  name: "names-emptied-by-patch",
  breaks: ["RFC7643-4.1.1/user-name", "RFC7643-4.2/display-name-required"],
  clause: {
    "RFC7643-4.1.1/user-name": "after a PATCH",
    "RFC7643-4.2/display-name-required": "after a PATCH",
  },
  because: "what is required is asked for at a create alone",
  decorate: emptying("patch"),
};
