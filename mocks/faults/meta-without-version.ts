// People whose meta has no version, though there is an ETag.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeBody } from "./change-body.ts";

export const metaWithoutVersion: Fault = {
  name: "meta-without-version",
  breaks: ["RFC7644-3.14/meta-version"],
  because: "the web server makes the ETag",
  transport: (reply) =>
    changeBody(reply, (resource) => {
      const { meta } = resource;
      return isObject(meta) ? { ...resource, meta: without(meta, "version") } : resource;
    }),
};
