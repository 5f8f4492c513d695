// Providers for which a change of a group's members is no change of the group.

import { isObject } from "../../../src/scim/resource.ts";
import { textAt } from "../../attribute-access.ts";
import { shows } from "../../fault-kit/answers.ts";
import type { Decorate, Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";

/** A group whose ETag stays when only its members change. */
export const versionIgnoresMembers: Fault = {
  name: "version-ignores-members",
  breaks: ["RFC7644-3.14/version-changes"],
  clause: "members too",
  because: "it is the version of the table's row, and members are rows of another table",
  decorate: (provider) => {
    const versions = new Map<string, string>();
    const show = shows(["GET Group"], (group) => {
      const { meta } = group;
      if (!isObject(meta)) return group;
      const key = JSON.stringify([group["id"], group["displayName"], group["externalId"]]);
      const version = versions.get(key) ?? textAt(meta, "version");
      versions.set(key, version);
      return { ...group, meta: { ...meta, version } };
    });
    return {
      ...provider,
      transport: (reply, request) => {
        const shown = show(provider.transport(reply, request), request);
        const meta = isObject(shown.body) ? shown.body["meta"] : undefined;
        const version = isObject(meta) ? textAt(meta, "version") : "";
        if (version === "" || shown.headers["etag"] === undefined) return shown;
        return { ...shown, headers: { ...shown.headers, etag: version } };
      },
    };
  },
};

const keepingMoment: Decorate = replaceOperations(({ patchGroup, getGroup }, { tables }) => ({
  patchGroup: async (context) => {
    const before = tables.groups.get(context.path.id);
    const reply = await patchGroup(context);
    const after = tables.groups.get(context.path.id);
    if (reply.status !== 200 || before === undefined || after === undefined) return reply;
    if (after.attributes["displayName"] !== before.attributes["displayName"]) return reply;
    tables.groups.put({ ...after, lastModified: before.lastModified });
    return getGroup(context);
  },
}));

/** A group whose lastModified stays when only its members change. */
export const membershipKeepsLastModified: Fault = {
  name: "membership-keeps-last-modified",
  breaks: ["RFC7643-3.1/last-modified-moves"],
  clause: "members too",
  because: "it is the moment of the table's row, and members are rows of another table",
  decorate: keepingMoment,
};
