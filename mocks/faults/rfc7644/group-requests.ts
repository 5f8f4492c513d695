// Providers that treat groups otherwise than users: each is right about every request to /Users.
import type { Fault, Place } from "../../fault.ts";
import type { Context } from "../../provider.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import { textAt, without } from "../../attribute-access.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { dropBody } from "../../fault-kit/drop-body.ts";
import { rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";

const groupsOnly = "groups were built later, by others";

const of = (
  name: string,
  breaks: readonly string[],
  at: readonly Place[],
  decorate: NonNullable<Fault["decorate"]>,
  clause: NonNullable<Fault["clause"]> = "of a group",
): Fault => ({ name, breaks, clause, at, because: groupsOnly, decorate });

const notImplemented = (what: string): never => {
  throw new ScimError({ status: 501, detail: `${what} isn't implemented` });
};

export const groupPutFaults: readonly Fault[] = [
  of(
    "group-put-not-implemented",
    [
      "RFC7644-3.5/put",
      "RFC7644-3.6/gone",
      "RFC7644-3.12/not-found",
      "RFC7644-3.14/if-match-current",
      "OKTA-group/put-accepted",
      "OKTA-group/put-replaces",
    ],
    ["PUT Group"],
    replaceOperations(() => ({ replaceGroup: () => notImplemented("PUT of a group") })),
  ),
  of(
    "group-put-conflicts-with-itself",
    [
      "RFC7644-3.1/read-modify-write",
      "RFC7644-3.5.1/own-name",
      "RFC7644-3.5.1/read-only-ignored",
      "RFC7644-3.5.1/replaces-values",
    ],
    ["PUT Group"],
    replaceOperations(({ replaceGroup }, { tables }) => ({
      replaceGroup: (context) => {
        const name = isObject(context.body) ? textAt(context.body, "displayName") : "";
        if (tables.groups.idsByDisplayName(name).length === 0) return replaceGroup(context);
        const detail = `A Group with this displayName exists already: ${name}`;
        throw new ScimError({ status: 409, scimType: "uniqueness", detail });
      },
    })),
  ),
  of(
    "group-put-to-unknown-id-creates",
    ["RFC7644-3.5.1/never-creates", "RFC7644-3.12/not-found", "RFC7644-3.6/gone"],
    ["PUT Group"],
    replaceOperations(({ replaceGroup, createGroup }, { tables }) => ({
      replaceGroup: async (context) => {
        if (tables.groups.get(context.path.id)) return replaceGroup(context);
        const creating = context as unknown as Context<"createGroup">;
        return { ...(await createGroup(creating)), status: 200 };
      },
    })),
  ),
];

/** The create of a group that doesn't say where it is. */
export const groupCreateWithoutLocation: Fault = {
  name: "group-create-without-location",
  breaks: ["RFC7644-3.3/location"],
  clause: "of a group",
  at: ["POST Group"],
  because: groupsOnly,
  transport: (reply, { method, path }) => {
    const { location: _location, ...headers } = reply.headers;
    return method === "POST" && path === "/Groups" ? { ...reply, headers } : reply;
  },
};

export const groupsNotFoundFaults: readonly Fault[] = [
  of(
    "delete-of-unknown-group-acknowledged",
    ["RFC7644-3.12/not-found", "RFC7644-3.6/gone", "OKTA-group/unknown-id"],
    ["DELETE Group"],
    replaceOperations(({ deleteGroup }, { tables }) => ({
      deleteGroup: (context) =>
        tables.groups.get(context.path.id) ? deleteGroup(context) : { status: 204, headers: {} },
    })),
    {
      "RFC7644-3.12/not-found": "a DELETE of a group",
      "RFC7644-3.6/gone": "a DELETE of a group",
      "OKTA-group/unknown-id": "a delete",
    },
  ),
  of(
    "patch-of-unknown-group-acknowledged",
    ["RFC7644-3.12/patch-not-found", "RFC7644-3.6/gone", "OKTA-group/unknown-id"],
    ["PATCH Group"],
    replaceOperations(({ patchGroup }, { tables }) => ({
      patchGroup: (context) =>
        tables.groups.get(context.path.id) ? patchGroup(context) : { status: 204, headers: {} },
    })),
    {
      "RFC7644-3.12/patch-not-found": "of a group",
      "RFC7644-3.6/gone": "a PATCH of a group",
      "OKTA-group/unknown-id": "a change of membership, a rename",
    },
  ),
];

export const groupVersionFaults: readonly Fault[] = [
  of(
    "if-match-ignored-by-group-put",
    ["RFC7644-3.14/if-match-replace"],
    ["PUT Group"],
    replaceOperations(({ replaceGroup }) => ({
      replaceGroup: (context) => replaceGroup({ ...context, headers: {} }),
    })),
  ),
  of(
    "if-match-ignored-by-group-patch",
    ["RFC7644-3.14/if-match-patch"],
    ["PATCH Group"],
    replaceOperations(({ patchGroup }) => ({
      patchGroup: (context) => patchGroup({ ...context, headers: {} }),
    })),
  ),
  of(
    "if-match-ignored-by-group-delete",
    ["RFC7644-3.14/if-match-delete"],
    ["DELETE Group"],
    replaceOperations(({ deleteGroup }) => ({
      deleteGroup: (context) => deleteGroup({ ...context, headers: {} }),
    })),
  ),
  of(
    "if-none-match-ignored-of-groups",
    ["RFC7644-3.14/not-modified"],
    ["GET Group"],
    replaceOperations(({ getGroup }) => ({
      getGroup: (context) => getGroup({ ...context, headers: {} }),
    })),
  ),
];

export const groupListFaults: readonly Fault[] = [
  of(
    "groups-come-all-at-once",
    [
      "RFC7644-3.4.2.4/count",
      "RFC7644-3.4.2.4/count-zero",
      "RFC7644-3.4.2.4/negative-count",
      "RFC7644-3.4.2.4/pages-complete",
      "RFC7644-3.4.2.4/start-index-shown",
      "RFC7644-3.4.2.4/past-the-end",
    ],
    ["LIST Group"],
    replaceOperations(({ listGroups }) => ({
      listGroups: (context) => {
        const { startIndex: _startIndex, count: _count, ...query } = context.query;
        return listGroups({ ...context, query });
      },
    })),
  ),
  of(
    "groups-exclude-nothing",
    ["RFC7644-3.4.2.5/excluded-attributes", "RFC7644-3.9/excluded-attributes"],
    ["LIST Group", "GET Group"],
    replaceOperations(({ listGroups, getGroup }) => ({
      listGroups: (context) => {
        const { excludedAttributes: _excluded, ...query } = context.query;
        return listGroups({ ...context, query });
      },
      getGroup: (context) => {
        const { excludedAttributes: _excluded, ...query } = context.query;
        return getGroup({ ...context, query });
      },
    })),
  ),
  of(
    "groups-show-all-attributes",
    ["RFC7644-3.4.2.5/attributes", "RFC7644-3.9/attributes", "RFC7644-3.10/any-case"],
    ["LIST Group", "GET Group"],
    replaceOperations(({ listGroups, getGroup }) => ({
      listGroups: (context) => {
        const { attributes: _attributes, ...query } = context.query;
        return listGroups({ ...context, query });
      },
      getGroup: (context) => {
        const { attributes: _attributes, ...query } = context.query;
        return getGroup({ ...context, query });
      },
    })),
  ),
  of(
    "group-writes-show-all-attributes",
    ["RFC7644-3.9/on-write"],
    ["POST Group", "PUT Group"],
    replaceOperations(({ createGroup, replaceGroup }) => ({
      createGroup: (context) => createGroup({ ...context, query: {} }),
      replaceGroup: (context) => replaceGroup({ ...context, query: {} }),
    })),
  ),
  of(
    "listed-groups-lack-members",
    ["RFC7644-3.4.2/whole-entries"],
    ["LIST Group"],
    replaceOperations(({ listGroups }) => ({
      listGroups: async (context) => {
        const reply = await listGroups(context);
        const isAsked = context.query.attributes !== undefined;
        return isAsked ? reply : changeListed(reply, (group) => without(group, "members"));
      },
    })),
  ),
];

/** What a PATCH makes of a group's operations, one by one. */
export const groupPatchFaults: readonly Fault[] = [
  of(
    "group-patch-in-reverse",
    ["RFC7644-3.5.2/sequential"],
    ["PATCH Group"],
    rereadGroupPatch((sent) => sent.toReversed()),
  ),
  of(
    "group-patch-with-unknown-op-is-replace",
    ["RFC7644-3.5.2/unknown-op"],
    ["PATCH Group"],
    rereadGroupPatch((sent) =>
      sent.map((each) => (each["op"] === "move" ? { ...each, op: "replace" } : each)),
    ),
  ),
  of(
    "group-patch-of-id-acknowledged",
    ["RFC7644-3.5.2/read-only-refused", "RFC7644-3.12/patch-mutability"],
    ["PATCH Group"],
    rereadGroupPatch((sent) =>
      sent.map((each) => (each["path"] === "id" ? { op: "replace", value: {} } : each)),
    ),
  ),
  of(
    "group-patch-goes-on-after-failure",
    ["RFC7644-3.5.2/atomic"],
    ["PATCH Group"],
    replaceOperations(({ patchGroup }) => ({
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
    "change nothing at all",
  ),
  of(
    "group-patch-with-attributes-has-no-body",
    ["RFC7644-3.5.2/attributes-give-200"],
    ["PATCH Group"],
    replaceOperations(({ patchGroup }) => ({
      patchGroup: async (context) => {
        const reply = await patchGroup(context);
        return context.query.attributes === undefined ? reply : { ...dropBody(reply), status: 204 };
      },
    })),
  ),
  of(
    "group-rename-drops-members",
    ["RFC7644-3.5.2/leaves-others"],
    ["PATCH Group"],
    replaceEngine(({ applyPatch }) => ({
      applyPatch: (resource, operations, type) => {
        const patched = applyPatch(resource, operations, type);
        const isRenamed = resource["displayName"] !== patched["displayName"];
        return type.name === "Group" && isRenamed ? without(patched, "members") : patched;
      },
    })),
    "change no attribute that isn't named",
  ),
];
