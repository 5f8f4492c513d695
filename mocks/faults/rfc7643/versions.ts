// Faulty providers for the rows of rfc7643/versions.

import { isObject } from "../../../src/scim/resource.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import type { Fault } from "../../fault.ts";

/** A meta.version that lacks the mark of a weak ETag. */
export const versionIsNotTheEtag: Fault = {
  name: "version-is-not-the-etag",
  breaks: ["RFC7643-3.1/version-is-etag"],
  because: "the header is computed by another rule than meta.version",
  transport: (reply) =>
    changeBody(reply, (resource) => {
      const { meta } = resource;
      if (!isObject(meta) || typeof meta["version"] !== "string") return resource;
      return { ...resource, meta: { ...meta, version: meta["version"].replace("W/", "") } };
    }),
};

export const rfc7643VersionsParts: readonly Fault[] = [
  {
    /** A group whose meta.version is not the ETag. */
    name: "group-version-is-not-the-etag",
    breaks: ["RFC7643-3.1/version-is-etag"],
    because: "the header is computed by another rule than meta.version",
    transport: (reply, { path }) =>
      path.startsWith("/Groups")
        ? changeBody(reply, (resource) => {
            const { meta } = resource;
            if (!isObject(meta) || typeof meta["version"] !== "string") return resource;
            return { ...resource, meta: { ...meta, version: meta["version"].replace("W/", "") } };
          })
        : reply,
  },
];
