// Versions that stay what they were.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeBody } from "./change-body.ts";
import { dropBody } from "./drop-body.ts";

export const versionNeverChanges: Fault = {
  name: "version-never-changes",
  breaks: ["RFC7644-3.14/version-changes"],
  because: "the version is a hash of the id",
  transport: (reply, { headers }) => {
    if (reply.headers["etag"] === undefined) return reply;
    const named = { ...reply, headers: { ...reply.headers, etag } };
    if (headers["if-none-match"] === etag) return { ...dropBody(named), status: 304 };
    return changeBody(named, (resource) => {
      const { meta } = resource;
      return isObject(meta) ? { ...resource, meta: { ...meta, version: etag } } : resource;
    });
  },
};

const etag = 'W/"1"';
