// Providers that treat groups otherwise than users: each is right about every request to /Users.
import type { Fault } from "../../fault.ts";
import type { Context } from "../../provider.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import { textAt, without } from "../../attribute-access.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { dropBody } from "../../fault-kit/drop-body.ts";
import { rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";

const notImplemented = (what: string): never => {
  throw new ScimError({ status: 501, detail: `${what} isn't implemented` });
};

export const groupPutFaults: readonly Fault[] = [
  {
    name: "group-put-not-implemented",
    breaks: [
      "RFC7644-3.5/put",
      "RFC7644-3.6/gone",
      "RFC7644-3.12/not-found",
      "RFC7644-3.14/if-match-current",
      "OKTA-group/put-accepted",
      "OKTA-group/put-replaces",
    ],
    clause: "of a group",
    at: ["PUT Group"],
    because: "groups were built later, by others",
    decorate: replaceOperations(() => ({ replaceGroup: () => notImplemented("PUT of a group") })),
  },
  {
    name: "group-put-conflicts-with-itself",
    breaks: [
      "RFC7644-3.1/read-modify-write",
      "RFC7644-3.5.1/own-name",
      "RFC7644-3.5.1/read-only-ignored",
      "RFC7644-3.5.1/replaces-values",
    ],
    clause: "of a group",
    at: ["PUT Group"],
    because: "groups were built later, by others",
    decorate: replaceOperations(({ replaceGroup }, { tables }) => ({
      replaceGroup: (context) => {
        const name = isObject(context.body) ? textAt(context.body, "displayName") : "";
        if (tables.groups.idsByDisplayName(name).length === 0) return replaceGroup(context);
        const detail = `A Group with this displayName exists already: ${name}`;
        throw new ScimError({ status: 409, scimType: "uniqueness", detail });
      },
    })),
  },
  {
    name: "group-put-to-unknown-id-creates",
    breaks: ["RFC7644-3.5.1/never-creates", "RFC7644-3.12/not-found", "RFC7644-3.6/gone"],
    clause: "of a group",
    at: ["PUT Group"],
    because: "groups were built later, by others",
    decorate: replaceOperations(({ replaceGroup, createGroup }, { tables }) => ({
      replaceGroup: async (context) => {
        if (tables.groups.get(context.path.id)) return replaceGroup(context);
        const creating = context as unknown as Context<"createGroup">;
        return { ...(await createGroup(creating)), status: 200 };
      },
    })),
  },
];

/** The create of a group that doesn't say where it is. */
export const groupCreateWithoutLocation: Fault = {
  name: "group-create-without-location",
  breaks: ["RFC7644-3.3/location"],
  clause: "of a group",
  at: ["POST Group"],
  because: "groups were built later, by others",
  transport: (reply, { method, path }) => {
    const { location: _location, ...headers } = reply.headers;
    return method === "POST" && path === "/Groups" ? { ...reply, headers } : reply;
  },
};

export const groupsNotFoundFaults: readonly Fault[] = [
  {
    name: "delete-of-unknown-group-acknowledged",
    breaks: ["RFC7644-3.12/not-found", "RFC7644-3.6/gone", "OKTA-group/unknown-id"],
    clause: {
      "RFC7644-3.12/not-found": "a DELETE of a group",
      "RFC7644-3.6/gone": "a DELETE of a group",
      "OKTA-group/unknown-id": "a delete",
    },
    at: ["DELETE Group"],
    because: "groups were built later, by others",
    decorate: replaceOperations(({ deleteGroup }, { tables }) => ({
      deleteGroup: (context) =>
        tables.groups.get(context.path.id) ? deleteGroup(context) : { status: 204, headers: {} },
    })),
  },
  {
    name: "patch-of-unknown-group-acknowledged",
    breaks: ["RFC7644-3.12/patch-not-found", "RFC7644-3.6/gone", "OKTA-group/unknown-id"],
    clause: {
      "RFC7644-3.12/patch-not-found": "of a group",
      "RFC7644-3.6/gone": "a PATCH of a group",
      "OKTA-group/unknown-id": "a change of membership, a rename",
    },
    at: ["PATCH Group"],
    because: "groups were built later, by others",
    decorate: replaceOperations(({ patchGroup }, { tables }) => ({
      patchGroup: (context) =>
        tables.groups.get(context.path.id) ? patchGroup(context) : { status: 204, headers: {} },
    })),
  },
];

export const groupVersionFaults: readonly Fault[] = [
  {
    name: "if-match-ignored-by-group-put",
    breaks: ["RFC7644-3.14/if-match-replace"],
    clause: "of a group",
    at: ["PUT Group"],
    because: "groups were built later, by others",
    decorate: replaceOperations(({ replaceGroup }) => ({
      replaceGroup: (context) => replaceGroup({ ...context, headers: {} }),
    })),
  },
  {
    name: "if-match-ignored-by-group-patch",
    breaks: ["RFC7644-3.14/if-match-patch"],
    clause: "of a group",
    at: ["PATCH Group"],
    because: "groups were built later, by others",
    decorate: replaceOperations(({ patchGroup }) => ({
      patchGroup: (context) => patchGroup({ ...context, headers: {} }),
    })),
  },
  {
    name: "if-match-ignored-by-group-delete",
    breaks: ["RFC7644-3.14/if-match-delete"],
    clause: "of a group",
    at: ["DELETE Group"],
    because: "groups were built later, by others",
    decorate: replaceOperations(({ deleteGroup }) => ({
      deleteGroup: (context) => deleteGroup({ ...context, headers: {} }),
    })),
  },
  {
    name: "if-none-match-ignored-of-groups",
    breaks: ["RFC7644-3.14/not-modified"],
    clause: "of a group",
    at: ["GET Group"],
    because: "groups were built later, by others",
    decorate: replaceOperations(({ getGroup }) => ({
      getGroup: (context) => getGroup({ ...context, headers: {} }),
    })),
  },
];

export const groupListFaults: readonly Fault[] = [
  {
    name: "groups-come-all-at-once",
    breaks: [
      "RFC7644-3.4.2.4/count",
      "RFC7644-3.4.2.4/count-zero",
      "RFC7644-3.4.2.4/negative-count",
      "RFC7644-3.4.2.4/pages-complete",
      "RFC7644-3.4.2.4/start-index-shown",
      "RFC7644-3.4.2.4/past-the-end",
    ],
    clause: "of a group",
    at: ["LIST Group"],
    because: "groups were built later, by others",
    decorate: replaceOperations(({ listGroups }) => ({
      listGroups: (context) => {
        const { startIndex: _startIndex, count: _count, ...query } = context.query;
        return listGroups({ ...context, query });
      },
    })),
  },
  {
    name: "groups-exclude-nothing",
    breaks: ["RFC7644-3.4.2.5/excluded-attributes", "RFC7644-3.9/excluded-attributes"],
    clause: "of a group",
    at: ["LIST Group", "GET Group"],
    because: "groups were built later, by others",
    decorate: replaceOperations(({ listGroups, getGroup }) => ({
      listGroups: (context) => {
        const { excludedAttributes: _excluded, ...query } = context.query;
        return listGroups({ ...context, query });
      },
      getGroup: (context) => {
        const { excludedAttributes: _excluded, ...query } = context.query;
        return getGroup({ ...context, query });
      },
    })),
  },
  {
    name: "groups-show-all-attributes",
    breaks: ["RFC7644-3.4.2.5/attributes", "RFC7644-3.9/attributes", "RFC7644-3.10/any-case"],
    clause: "of a group",
    at: ["LIST Group", "GET Group"],
    because: "groups were built later, by others",
    decorate: replaceOperations(({ listGroups, getGroup }) => ({
      listGroups: (context) => {
        const { attributes: _attributes, ...query } = context.query;
        return listGroups({ ...context, query });
      },
      getGroup: (context) => {
        const { attributes: _attributes, ...query } = context.query;
        return getGroup({ ...context, query });
      },
    })),
  },
  {
    name: "group-writes-show-all-attributes",
    breaks: ["RFC7644-3.9/on-write"],
    clause: "of a group",
    at: ["POST Group", "PUT Group"],
    because: "groups were built later, by others",
    decorate: replaceOperations(({ createGroup, replaceGroup }) => ({
      createGroup: (context) => createGroup({ ...context, query: {} }),
      replaceGroup: (context) => replaceGroup({ ...context, query: {} }),
    })),
  },
  {
    name: "listed-groups-lack-members",
    breaks: ["RFC7644-3.4.2/whole-entries"],
    clause: "of a group",
    at: ["LIST Group"],
    because: "groups were built later, by others",
    decorate: replaceOperations(({ listGroups }) => ({
      listGroups: async (context) => {
        const reply = await listGroups(context);
        const isAsked = context.query.attributes !== undefined;
        return isAsked ? reply : changeListed(reply, (group) => without(group, "members"));
      },
    })),
  },
];

export const groupPatchFaults: readonly Fault[] = [
  {
    name: "group-patch-in-reverse",
    breaks: ["RFC7644-3.5.2/sequential"],
    clause: "of a group",
    at: ["PATCH Group"],
    because: "groups were built later, by others",
    decorate: rereadGroupPatch((sent) => sent.toReversed()),
  },
  {
    name: "group-patch-with-unknown-op-is-replace",
    breaks: ["RFC7644-3.5.2/unknown-op"],
    clause: "of a group",
    at: ["PATCH Group"],
    because: "groups were built later, by others",
    decorate: rereadGroupPatch((sent) =>
      sent.map((each) => (each["op"] === "move" ? { ...each, op: "replace" } : each)),
    ),
  },
  {
    name: "group-patch-of-id-acknowledged",
    breaks: ["RFC7644-3.5.2/read-only-refused", "RFC7644-3.12/patch-mutability"],
    clause: "of a group",
    at: ["PATCH Group"],
    because: "groups were built later, by others",
    decorate: rereadGroupPatch((sent) =>
      sent.map((each) => (each["path"] === "id" ? { op: "replace", value: {} } : each)),
    ),
  },
  {
    name: "group-patch-goes-on-after-failure",
    breaks: ["RFC7644-3.5.2/atomic"],
    clause: "change nothing at all",
    at: ["PATCH Group"],
    because: "groups were built later, by others",
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
    name: "group-patch-with-attributes-has-no-body",
    breaks: ["RFC7644-3.5.2/attributes-give-200"],
    clause: "of a group",
    at: ["PATCH Group"],
    because: "groups were built later, by others",
    decorate: replaceOperations(({ patchGroup }) => ({
      patchGroup: async (context) => {
        const reply = await patchGroup(context);
        return context.query.attributes === undefined ? reply : { ...dropBody(reply), status: 204 };
      },
    })),
  },
  {
    name: "group-rename-drops-members",
    breaks: ["RFC7644-3.5.2/leaves-others"],
    clause: "change no attribute that isn't named",
    at: ["PATCH Group"],
    because: "groups were built later, by others",
    decorate: replaceEngine(({ applyPatch }) => ({
      applyPatch: (resource, operations, type) => {
        const patched = applyPatch(resource, operations, type);
        const isRenamed = resource["displayName"] !== patched["displayName"];
        return type.name === "Group" && isRenamed ? without(patched, "members") : patched;
      },
    })),
  },
];
