// Providers that are wrong about a PATCH of a group.

import { isObject } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { textAt, without } from "../../attribute-access.ts";
import { answers, operationsIn } from "../../fault-kit/answers.ts";
import { dropBody } from "../../fault-kit/drop-body.ts";
import { rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";
import type { Decorate, Fault } from "../../fault.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import type { Group } from "../../tables/group-table.ts";

/** A removal of the last member, acknowledged without effect. */
export const groupKeepsLastMember: Fault = {
  name: "group-keeps-last-member",
  breaks: ["RFC7644-3.5.2.2/last-record"],
  because: "the provider allows no group without members, and ignores the removal without an error",
  decorate: rereadGroupPatch((sent, group) => {
    const { members } = group;
    const isLast = Array.isArray(members) && members.length === 1;
    return sent.map((operation) =>
      isLast && sent.length === 1 && textAt(operation, "path").startsWith("members[")
        ? { op: "add", value: {} }
        : operation,
    );
  }),
};

/** A PATCH of a group that sets lastModified although nothing changed. */
export const groupPatchAlwaysModifies: Fault = {
  name: "group-patch-always-modifies",
  breaks: ["RFC7644-3.5.2.1/already-there-keeps-time"],
  because: "a trigger sets the column",
  decorate: replaceOperations(({ patchGroup }) => ({
    patchGroup: async (context) => {
      const { provider, path } = context;
      const reply = await patchGroup(context);
      const group = provider.tables.groups.get(path.id);
      if (group) provider.tables.groups.put({ ...group, lastModified: provider.now() });
      return reply;
    },
  })),
};

/** A removal by a filter of value, acknowledged without effect. */
export const groupRemoveIgnored: Fault = {
  name: "group-remove-ignored",
  breaks: [
    "RFC7644-3.5.2.2/by-value",
    "RFC7644-3.5.2.2/last-record",
    "OKTA-group/remove-one",
    "OKTA-group/hundred-changes",
    "OKTA-group/change-accepted",
  ],
  clause: { "OKTA-group/change-accepted": "be done" },
  because:
    "the filter is compared with display; in the row on the last member, that member stays too",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) =>
      textAt(operation, "path").startsWith("members[") ? { op: "add", value: {} } : operation,
    ),
  ),
};

/** A remove of all members, acknowledged without effect. */
export const groupRemoveNeedsFilter: Fault = {
  name: "group-remove-needs-filter",
  breaks: ["RFC7644-3.5.2.2/all-values"],
  because: "members can be removed only one by one",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) =>
      operation["op"] === "remove" && operation["path"] === "members"
        ? { op: "add", value: {} }
        : operation,
    ),
  ),
};

/** A PATCH of a group by path, answered with 501. */
export const groupPatchByPathNotImplemented: Fault = {
  name: "group-patch-by-path-not-implemented",
  breaks: [
    "RFC7644-3.5/patch",
    "RFC7644-3.5.2/attributes-give-200",
    "RFC7644-3.5.2.1/single-value",
    "RFC7644-3.5.2.3/single-value",
  ],
  violates: ["RFC7644-3.5.2/optional"],
  because: "groups were built for a client that sends no path",
  decorate: replaceOperations(({ patchGroup }) => ({
    patchGroup: (context) => {
      if (context.rawBody.includes('"path":"displayName"')) {
        throw new ScimError({ status: 501, detail: "Groups take no PATCH by path" });
      }
      return patchGroup(context);
    },
  })),
};

/** @param isMeant after which PATCH of a group, as it was sent, the group has no externalId */
const droppingExternalId = (isMeant: (sent: string) => boolean): Decorate =>
  replaceOperations(({ patchGroup, getGroup }, { tables: { groups } }) => ({
    patchGroup: async (context) => {
      const reply = await patchGroup(context);
      const group = groups.get(context.path.id);
      if (!group || !isMeant(context.rawBody)) return reply;
      groups.put({ ...group, attributes: without(group.attributes, "externalId") });
      return getGroup({ ...context, headers: {} });
    },
  }));

/** A PATCH of a group that removes its externalId. */
export const groupPatchDropsExternalId: Fault = {
  name: "group-patch-drops-external-id",
  breaks: ["RFC7644-3.5.2/leaves-others"],
  clause: "externalId of a group",
  because: "the row is written again with only the columns of a form",
  decorate: droppingExternalId(() => true),
};

/** A change of a group's members that removes its externalId. */
export const membershipDropsExternalId: Fault = {
  name: "membership-drops-external-id",
  breaks: ["RFC7644-3.5.2/leaves-others"],
  clause: "externalId of a group, when its members change",
  because: "the row is written again with only its name and its members",
  decorate: droppingExternalId((sent) => sent.includes('"path":"members"')),
};

/** A PATCH of a group that starts from an outdated copy. */
export const groupPatchStartsFromLastRead: Fault = {
  name: "group-patch-starts-from-last-read",
  breaks: ["RFC7644-3.5.2.1/appends"],
  clause: "two one right after the other",
  at: ["PATCH Group"],
  because: "the provider reads a replica that lags behind, or a cache that only reads fill",
  decorate: (provider) => {
    const seen = new Map<string, Group>();
    return replaceOperations(({ getGroup, patchGroup }, { tables: { groups } }) => ({
      getGroup: (context) => {
        const group = groups.get(context.path.id);
        if (group) seen.set(group.id, group);
        return getGroup(context);
      },
      patchGroup: (context) => {
        const stale = seen.get(context.path.id);
        if (stale && groups.get(stale.id)) groups.put(stale);
        return patchGroup(context);
      },
    }))(provider);
  },
};

export const rfc7644PatchGroupsParts: readonly Fault[] = [
  {
    /** A PATCH of an unknown group, answered with 204. */
    name: "patch-of-unknown-group-acknowledged",
    breaks: ["RFC7644-3.12/patch-not-found", "RFC7644-3.6/gone", "OKTA-group/unknown-id"],
    clause: {
      "RFC7644-3.12/patch-not-found": "of a group",
      "RFC7644-3.6/gone": "a PATCH of a group",
      "OKTA-group/unknown-id": "a change of membership, a rename",
    },
    at: ["PATCH Group"],
    because: "another team built groups later",
    decorate: replaceOperations(({ patchGroup }, { tables }) => ({
      patchGroup: (context) =>
        tables.groups.get(context.path.id) ? patchGroup(context) : { status: 204, headers: {} },
    })),
  },
  {
    /** A PATCH of a group whose operations are carried out from last to first. */
    name: "group-patch-in-reverse",
    breaks: ["RFC7644-3.5.2/sequential"],
    clause: "of a group",
    at: ["PATCH Group"],
    because: "another team built groups later",
    decorate: rereadGroupPatch((sent) => sent.toReversed()),
  },
  {
    /** A PATCH of a group with an unknown op, carried out as a replace. */
    name: "group-patch-with-unknown-op-is-replace",
    breaks: ["RFC7644-3.5.2/unknown-op"],
    clause: "of a group",
    at: ["PATCH Group"],
    because: "another team built groups later",
    decorate: rereadGroupPatch((sent) =>
      sent.map((each) => (each["op"] === "move" ? { ...each, op: "replace" } : each)),
    ),
  },
  {
    /** A PATCH of a group's id, acknowledged and not carried out. */
    name: "group-patch-of-id-acknowledged",
    breaks: ["RFC7644-3.5.2/read-only-refused", "RFC7644-3.12/patch-mutability"],
    clause: "of a group",
    at: ["PATCH Group"],
    because: "another team built groups later",
    decorate: rereadGroupPatch((sent) =>
      sent.map((each) => (each["path"] === "id" ? { op: "replace", value: {} } : each)),
    ),
  },
  {
    /** A refused PATCH of a group that carries out its valid operations. */
    name: "group-patch-goes-on-after-failure",
    breaks: ["RFC7644-3.5.2/atomic"],
    clause: "change nothing at all",
    at: ["PATCH Group"],
    because: "another team built groups later",
    decorate: replaceOperations(({ patchGroup }) => ({
      patchGroup: async (context) => {
        const body = isObject(context.body) ? context.body : {};
        const { Operations: all } = body;
        if (!Array.isArray(all) || all.length < 2) return patchGroup(context);
        let failure: unknown;
        for (const operation of all) {
          try {
            await patchGroup({ ...context, body: { ...body, Operations: [operation] } });
          } catch (error) {
            failure = error;
          }
        }
        if (failure !== undefined) throw failure as Error;
        return patchGroup({
          ...context,
          body: { ...body, Operations: [{ op: "add", value: {} }] },
        });
      },
    })),
  },
  {
    /** A PATCH of a group with the attributes parameter, answered with 204. */
    name: "group-patch-with-attributes-has-no-body",
    breaks: ["RFC7644-3.5.2/attributes-give-200"],
    clause: "of a group",
    at: ["PATCH Group"],
    because: "another team built groups later",
    decorate: replaceOperations(({ patchGroup }) => ({
      patchGroup: async (context) => {
        const reply = await patchGroup(context);
        return context.query.attributes === undefined ? reply : { ...dropBody(reply), status: 204 };
      },
    })),
  },
  {
    /** A PATCH of a group's displayName that removes every member. */
    name: "group-rename-drops-members",
    breaks: ["RFC7644-3.5.2/leaves-others"],
    clause: "change no attribute that isn't named",
    at: ["PATCH Group"],
    because: "another team built groups later",
    decorate: replaceEngine(({ applyPatch }) => ({
      applyPatch: (resource, operations, type) => {
        const patched = applyPatch(resource, operations, type);
        const isRenamed = resource["displayName"] !== patched["displayName"];
        return type.name === "Group" && isRenamed ? without(patched, "members") : patched;
      },
    })),
  },
  {
    /** A PATCH that replaces a group's members with text, answered with 204. */
    name: "group-patch-of-wrong-type-passed-over",
    breaks: ["RFC7644-3.5.2/wrong-type-refused"],
    clause: "of a group",
    because: "the provider skips what it can't read",
    transport: answers(
      ["PATCH Group"],
      (reply) => (reply.status === 400 ? { status: 204, headers: {} } : reply),
      (request) =>
        operationsIn(request).some(
          ({ op, path, value }) =>
            op === "replace" && path === "members" && typeof value === "string",
        ),
    ),
  },
  {
    /** An answer to a PATCH of a group that ignores attributes. */
    name: "group-patch-shows-all-attributes",
    breaks: ["RFC7644-3.9/on-write", "RFC7644-3.5.2/attributes-give-200"],
    clause: { "RFC7644-3.9/on-write": "a PATCH of a group" },
    because: "the provider supports attributes only in reads",
    decorate: replaceOperations(({ patchGroup }) => ({
      patchGroup: (context) => patchGroup({ ...context, query: {} }),
    })),
  },
];

/** A removal of members by a filter with or, of which the first is removed alone. */
export const removalByOrTakesTheFirst: Fault = {
  name: "removal-by-or-takes-the-first",
  breaks: ["RFC7644-3.5.2.2/by-value"],
  clause: "what matches, on either side of an or",
  because: "the id is found by a regular expression",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) => {
      const [path] = /^members\[value eq "[^"]*"/.exec(textAt(operation, "path")) ?? [];
      return path === undefined ? operation : { ...operation, path: `${path}]` };
    }),
  ),
};
