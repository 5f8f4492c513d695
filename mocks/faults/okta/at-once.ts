// Providers that mix up two requests that arrive at the same time.

import type { Fault } from "../../fault.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";
import { isObject } from "../../../src/scim/resource.ts";
import type { Json, JsonObject } from "../../../src/scim/resource.ts";
import { textAt, listAt } from "../../attribute-access.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { Crossing } from "../../fault-kit/crossing.ts";
import { memberIds } from "../../fault-kit/reread-group-patch.ts";

/** Two creates at the same time are answered with the id of the second. */
export const createsAtOnceAnswerOneId: Fault = {
  name: "creates-at-once-answer-one-id",
  breaks: ["RFC7643-3.1/id-unique"],
  clause: "of two users created at the same time",
  because: "the last id is read back after both were written",
  decorate: (provider) => {
    const crossing = new Crossing();
    let last = "";
    return replaceOperations(({ createUser }) => ({
      createUser: async (context) => {
        const reply = await createUser(context);
        last = isObject(reply.body) ? textAt(reply.body, "id") : last;
        await crossing.meet("create");
        return changeBody(reply, (body) => ({ ...body, id: last }));
      },
    }))(provider);
  },
};

/** Two PUTs at the same time share the name that the second sent. */
export const putsAtOnceShareName: Fault = {
  name: "puts-at-once-share-a-name",
  breaks: ["RFC7644-3.5.1/replaces-values"],
  clause: "of two users at the same time",
  because: "the profile under way is a field of a handler that there is one of",
  decorate: (provider) => {
    const crossing = new Crossing();
    let underWay: JsonObject = {};
    return replaceOperations(({ replaceUser }) => ({
      replaceUser: async (context) => {
        const { body } = context;
        if (isObject(body) && isObject(body["name"])) underWay = body["name"];
        await crossing.meet("put");
        const mixed = isObject(body) ? { ...body, name: underWay } : body;
        return replaceUser({ ...context, body: mixed });
      },
    }))(provider);
  },
};

/** A member whom two requests add at the same time is in the group twice. */
export const memberAddedAtOnceTwice: Fault = {
  name: "member-added-at-once-twice",
  breaks: ["OKTA-group/no-member-twice", "RFC7643-2.4/no-doubles"],
  clause: "by two requests at the same time",
  because: "each request looks before the other has written, and no key forbids it",
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

/** Two groups that get members at the same time get those that came last. */
export const groupsAtOnceShareMembers: Fault = {
  name: "groups-at-once-share-members",
  breaks: ["OKTA-race/memberships"],
  clause: "of two groups",
  because: "the members under way are a field of a handler that there is one of",
  decorate: (provider) => {
    const crossing = new Crossing();
    let underWay: { readonly id: string; readonly body: Json | undefined } | undefined;
    return replaceOperations(({ patchGroup }) => ({
      patchGroup: async (context) => {
        const { path, body } = context;
        const own = { id: path.id, body };
        underWay = own;
        const isAdd = /"op":"add"/.test(JSON.stringify(body));
        if (!isAdd) return patchGroup(context);
        await crossing.meet("add");
        // One group's own requests come in order, so that only those of two are mixed up.
        const last = underWay.id === path.id ? own : underWay;
        return patchGroup({ ...context, body: last.body });
      },
    }))(provider);
  },
};
