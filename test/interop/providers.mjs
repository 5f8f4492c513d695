// The service providers that nobody here wrote: how each starts, where its red rows are explained, and
// what it is known to get wrong, so that a harness that sees too little is noticed.

import { startBetterAuth } from "./better-auth.mjs";
import { startGoScim } from "./go-scim.mjs";
import { startPingSdk } from "./ping-sdk.mjs";
import { startScim2Server } from "./scim2-server.mjs";
import { startScimmyExpress5 } from "./scimmy-express5.mjs";
import { startScimmy } from "./scimmy.mjs";
import { startScimple } from "./scimple.mjs";

/**
 * @typedef {{ baseUrl: string, close: () => Promise<void>, sources?: string }} Running sources: the
 *   folder that the page's citations are below, where it isn't node_modules
 * @typedef {object} Provider
 * @property {string} name as README.md's table has it
 * @property {readonly string[]} pages in docs/implementations/, whose tables explain its red rows
 * @property {Readonly<Record<string, string>>} [hides] rows of these pages that another of its defects hides
 * @property {(token: string) => Promise<Running>} start
 * @property {Readonly<Record<string, string>>} defects rows that must be red, each with its defect
 */

/** @type {readonly Provider[]} */
export const providers = [
  {
    name: "Better Auth",
    pages: ["better-auth.md"],
    start: startBetterAuth,
    defects: {
      "OKTA-empty/accepted": "an empty string refuses the whole update",
      "OKTA-group/unknown-member": "one unknown member refuses the others",
      "RFC7644-3.5.2.2/by-sub-attribute": "a PATCH path that selects e-mail addresses is refused",
    },
  },
  {
    name: "SCIMMY on Express 4",
    pages: ["scimmy.md"],
    start: startScimmy,
    defects: {
      "OKTA-lookup/any-letter-case": "a filter on userName that minds letter case",
      "RFC7644-3.3/location": "a create without a Location header",
      "OKTA-group/no-member-twice": "a member added again is in the group twice",
      "OKTA-import/past-the-end": "a start index past the end returns everything",
    },
  },
  {
    name: "SCIMMY on Express 5",
    pages: ["scimmy-express5.md", "scimmy.md"],
    hides: { "RFC7643-5/max-results": "count is lost, and a page without one holds 20" },
    start: startScimmyExpress5,
    defects: { "OKTA-import/pages-complete": "count and startIndex are lost" },
  },
  {
    name: "elimity-com/scim",
    pages: ["go-scim.md"],
    start: startGoScim,
    defects: { "RFC7644-3.9/attributes": "the parameter attributes is ignored" },
  },
  {
    name: "Apache SCIMple",
    pages: ["scimple.md"],
    start: startScimple,
    defects: { "OKTA-group/rename-accepted": "a group's id in a PATCH is a server error" },
  },
  {
    name: "Ping SCIM 2 SDK",
    pages: ["ping-sdk.md"],
    start: startPingSdk,
    defects: {},
  },
  {
    name: "scim2-server",
    pages: ["scim2-server.md"],
    start: startScim2Server,
    defects: {},
  },
];
