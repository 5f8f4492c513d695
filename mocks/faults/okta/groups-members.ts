// Providers that are wrong about the members that a group is created with or shows.

import { isObject } from "../../../src/scim/resource.ts";
import { badRequest, ScimError } from "../../../src/scim/scim-error.ts";
import { listAt, textAt, without } from "../../attribute-access.ts";
import { Crossing } from "../../fault-kit/crossing.ts";
import { memberIds, rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";
import type { Decorate, Fault } from "../../fault.ts";
import type { Operations, Provider } from "../../provider.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";

/** A member who is in the group twice after two adds at the same time. */
export const memberAddedAtOnceTwice: Fault = {
  name: "member-added-at-once-twice",
  breaks: ["OKTA-group/no-member-twice", "RFC7643-2.4/no-doubles"],
  clause: "by two requests at the same time",
  because: "each request checks before the other has written, and no key prevents the duplicate",
  decorate: (provider) => {
    const crossing = new Crossing();
    const twice = new Map<string, string>();
    const adding = replaceOperations(({ patchGroup }, { tables: { groups } }) => ({
      patchGroup: async (context) => {
        const { id } = context.path;
        const before = groups.get(id)?.memberIds ?? new Set<string>();
        const operations = isObject(context.body) ? context.body["Operations"] : [];
        const [first] = (Array.isArray(operations) ? operations : []).flatMap((each) =>
          isObject(each) && each["op"] === "add" ? memberIds(each["value"]) : [],
        );
        if (first === undefined || before.has(first)) return patchGroup(context);
        await crossing.meet(`${id} ${first}`);
        if (groups.get(id)?.memberIds.has(first) === true) twice.set(id, first);
        return patchGroup(context);
      },
    }));
    const showing = replaceBehaviour(({ representGroup }) => ({
      representGroup: (group, tables, baseUrl) => {
        const shown = representGroup(group, tables, baseUrl);
        const member = twice.get(group.id);
        const members = listAt(shown, "members");
        const again = members.filter((each) => isObject(each) && each["value"] === member);
        return { ...shown, members: [...members, ...again] };
      },
    }));
    return showing(adding(provider));
  },
};

/** A new group that gets the members of the deleted group of that name. */
export const groupComesBackWithMembers: Fault = {
  name: "group-comes-back-with-members",
  breaks: ["OKTA-group/members-shown"],
  clause: "no member of a deleted group of that name",
  because: "a delete only marks the row, and a create removes the mark",
  decorate: (provider) => {
    const deleted = new Map<string, ReadonlySet<string>>();
    return replaceOperations(({ deleteGroup, createGroup, getGroup }, { tables: { groups } }) => ({
      deleteGroup: (context) => {
        const group = groups.get(context.path.id);
        if (group) deleted.set(textAt(group.attributes, "displayName"), group.memberIds);
        return deleteGroup(context);
      },
      createGroup: async (context) => {
        const reply = await createGroup(context);
        const id = isObject(reply.body) ? textAt(reply.body, "id") : "";
        const group = groups.get(id);
        const old = group && deleted.get(textAt(group.attributes, "displayName"));
        if (!group || !old) return reply;
        groups.put({ ...group, memberIds: new Set([...group.memberIds, ...old]) });
        return { ...(await getGroup({ ...context, path: { id } })), status: 201 };
      },
    }))(provider);
  },
};

/** A group called Users that shows other users than its members. */
export const groupCalledUsersHoldsEverybody: Fault = {
  name: "group-called-users-holds-everybody",
  breaks: ["OKTA-group/members-shown"],
  clause: "the members of a group called Users",
  because: "the provider uses Users as the name of the group of all users",
  decorate: replaceBehaviour(({ representGroup }) => ({
    representGroup: (group, tables, baseUrl) => {
      const shown = representGroup(group, tables, baseUrl);
      if (textAt(group.attributes, "displayName").toLowerCase() !== "users") return shown;
      const first = [...tables.users.all()].slice(0, 5);
      return { ...shown, members: first.map(({ id }) => ({ value: id })) };
    },
  })),
};

/** A group that shows at most a hundred members. */
export const membersCutAtAHundred: Fault = {
  name: "members-cut-at-a-hundred",
  breaks: ["OKTA-group/over-a-hundred", "OKTA-group/push-in-one"],
  clause: { "OKTA-group/over-a-hundred": "shown whole" },
  because: "the page size of lists also limits members",
  large: true,
  decorate: replaceBehaviour(({ representGroup }) => ({
    representGroup: (group, tables, baseUrl) => {
      const shown = representGroup(group, tables, baseUrl);
      const members = listAt(shown, "members");
      return { ...shown, members: members.slice(0, 100) };
    },
  })),
};

/** A create of a group that keeps at most a hundred members. */
export const groupCreatedWithAHundred: Fault = {
  name: "group-created-with-a-hundred",
  breaks: ["OKTA-group/over-a-hundred"],
  clause: "created in one request",
  because: "the first batch is written, and the job for the other members never starts",
  large: true,
  decorate: replaceOperations(({ createGroup }) => ({
    createGroup: (context) => {
      const { body } = context;
      if (!isObject(body) || !Array.isArray(body["members"])) return createGroup(context);
      return createGroup({ ...context, body: { ...body, members: body["members"].slice(0, 100) } });
    },
  })),
};

/** @param make gives operations that record who left which group and still show the membership */
function showingLeftGroups(
  make: (
    sound: Operations,
    provider: Provider,
    left: (userId: string, groupId: string) => void,
  ) => Partial<Operations>,
): Decorate {
  return (provider) => {
    const gone = new Map<string, string[]>();
    const showing = replaceBehaviour(({ representUser }) => ({
      representUser: (user, tables, baseUrl) => {
        const shown = representUser(user, tables, baseUrl);
        const groups = listAt(shown, "groups");
        const left = (gone.get(user.id) ?? []).map((value) => ({ value, type: "direct" }));
        return left.length === 0 ? shown : { ...shown, groups: [...groups, ...left] };
      },
    }));
    const left = (userId: string, groupId: string): void => {
      gone.set(userId, [...(gone.get(userId) ?? []), groupId]);
    };
    return replaceOperations((sound, own) => make(sound, own, left))(showing(provider));
  };
}

/** A user who still shows the groups that the user has left. */
export const leftGroupsStayShown: Fault = {
  name: "left-groups-stay-shown",
  breaks: ["OKTA-group/seen-from-the-person", "OKTA-group/remove-inactive"],
  clause: "no longer one that the user has left",
  because: "each profile stores its own list of groups",
  decorate: showingLeftGroups(({ patchGroup }, { tables: { groups } }, left) => ({
    patchGroup: async (context) => {
      const { id } = context.path;
      const before = [...(groups.get(id)?.memberIds ?? [])];
      const reply = await patchGroup(context);
      const after = groups.get(id)?.memberIds;
      for (const member of before) if (after?.has(member) === false) left(member, id);
      return reply;
    },
  })),
};

/** A deleted group that stays in its members' groups. */
export const deletedGroupStaysWithMembers: Fault = {
  name: "deleted-group-stays-with-members",
  breaks: ["OKTA-group/deleted", "RFC7643-4.1.2/groups-complete"],
  clause: "gone from its members",
  because: "each profile stores its own list of groups",
  decorate: showingLeftGroups(({ deleteGroup }, { tables: { groups } }, left) => ({
    deleteGroup: async (context) => {
      const { id } = context.path;
      const members = [...(groups.get(id)?.memberIds ?? [])];
      const reply = await deleteGroup(context);
      for (const member of members) left(member, id);
      return reply;
    },
  })),
};

/** A create of a group that keeps only the first member. */
export const groupCreateKeepsFirstMember: Fault = {
  name: "group-create-keeps-first-member",
  breaks: ["OKTA-group/members-shown"],
  clause: "every member",
  because: "Okta adds the members again later, so the defect goes unnoticed",
  decorate: replaceOperations(({ createGroup }) => ({
    createGroup: (context) => {
      const { body } = context;
      if (!isObject(body) || !Array.isArray(body["members"])) return createGroup(context);
      return createGroup({ ...context, body: { ...body, members: body["members"].slice(0, 1) } });
    },
  })),
};

/** An add of existing members, refused. */
export const groupMemberAgainRefused: Fault = {
  name: "group-member-again-refused",
  breaks: ["OKTA-group/same-members-again", "RFC7644-3.5.2.1/already-there"],
  clause: { "RFC7644-3.5.2.1/already-there": "succeed" },
  because: "the membership already has a row, and the constraint's error reaches the client",
  decorate: rereadGroupPatch((sent, group) => {
    const present = memberIds(group["members"]);
    const again = sent
      .filter(({ op }) => op === "add")
      .flatMap(({ value }) => memberIds(value))
      .filter((id) => present.includes(id));
    if (again.length === 0) return sent;
    throw new ScimError({ status: 409, scimType: "uniqueness", detail: "Already a member" });
  }),
};

/** A group that shows a member twice after two adds. */
export const groupShowsMemberTwice: Fault = {
  name: "group-shows-member-twice",
  breaks: ["OKTA-group/no-member-twice", "RFC7643-2.4/no-doubles"],
  because: "the membership table has no constraint, and the answer is a join",
  decorate: (provider) => {
    const twice = new Set<string>();
    const remember = rereadGroupPatch((sent, group) => {
      const present = memberIds(group["members"]);
      const added = sent.filter(({ op }) => op === "add").flatMap(({ value }) => memberIds(value));
      for (const id of added.filter((each) => present.includes(each))) twice.add(id);
      return sent;
    });
    const show = replaceBehaviour(({ representGroup }) => ({
      representGroup: (group, tables, baseUrl) => {
        const shown = representGroup(group, tables, baseUrl);
        const members = listAt(shown, "members");
        const doubled = members.filter(isObject).filter((each) => twice.has(textAt(each, "value")));
        return { ...shown, members: [...members, ...doubled] };
      },
    }));
    return show(remember(provider));
  },
};

/** A member whose display is null, refused. */
export const memberDisplayNullRefused: Fault = {
  name: "member-display-null-refused",
  breaks: ["OKTA-group/display-null"],
  because: "the validation accepts only text",
  decorate: rereadGroupPatch((sent) => {
    const added = sent.flatMap(({ value }) => (Array.isArray(value) ? value : []));
    if (added.every((member) => !isObject(member) || member["display"] !== null)) return sent;
    throw badRequest("invalidValue", "display is no string", "members.display");
  }),
};

/** Users who never show which groups they are in. */
export const userWithoutGroups: Fault = {
  name: "user-without-groups",
  breaks: ["OKTA-group/seen-from-the-person"],
  because: "membership is stored only with the group",
  decorate: replaceBehaviour(({ representUser }) => ({
    representUser: (user, tables, baseUrl) =>
      without(representUser(user, tables, baseUrl), "groups"),
  })),
};

/** An add to a group, refused because of one unknown member. */
export const unknownMemberRefused: Fault = {
  name: "unknown-member-refused",
  breaks: ["OKTA-group/unknown-member"],
  clause: "in a change of its members",
  because: "a foreign key fails; Okta treats a 400 as final and never adds the others",
  decorate: rereadGroupPatch((sent, _group, { tables: { users } }) => {
    const added = sent.flatMap(({ value }) => memberIds(value));
    const unknown = added.find((id) => users.get(id) === undefined);
    if (unknown === undefined) return sent;
    throw badRequest("invalidValue", `Nobody has the id ${unknown}`, "members");
  }),
};

export const oktaGroupsMembersParts: readonly Fault[] = [
  {
    /** A group of 25 members that shows the first of them twice. */
    name: "first-of-many-members-shown-twice",
    breaks: ["OKTA-group/members-shown", "OKTA-group/push-now", "RFC7643-2.4/no-doubles"],
    clause: "each once",
    because: "the second page of a query begins with the last row of the first",
    decorate: replaceBehaviour(({ representGroup }) => ({
      representGroup: (group, tables, baseUrl) => {
        const shown = representGroup(group, tables, baseUrl);
        const members = listAt(shown, "members");
        return members.length === 25
          ? { ...shown, members: [...members, ...members.slice(0, 1)] }
          : shown;
      },
    })),
  },
];
