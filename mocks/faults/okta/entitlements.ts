// Providers of entitlements that Okta's Entitlements test refuses.

import { isObject, type Json } from "../../../src/scim/resource.ts";
import { listAt } from "../../attribute-access.ts";
import type { Fault, Transport } from "../../fault.ts";
import { errorReply, type Reply } from "../../reply.ts";

const headers = { "content-type": "application/scim+json" };

/** A provider with one endpoint of entitlements, which answers so. */
const offering =
  (answer: (page: Record<string, Json>) => Reply): Transport =>
  (reply, { path, baseUrl }) => {
    if (path === "/Entitlements") {
      return answer({
        schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
        totalResults: 1,
        startIndex: 1,
        itemsPerPage: 1,
        Resources: [{ id: "e1", displayName: "Tours", type: "Entitlement" }],
      });
    }
    const type = {
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
      id: "Entitlement",
      name: "Entitlement",
      endpoint: "/Entitlements",
      schema: "urn:ietf:params:scim:schemas:core:2.0:Group",
      meta: { resourceType: "ResourceType", location: `${baseUrl}/ResourceTypes/Entitlement` },
    };
    if (path === "/ResourceTypes/Entitlement") return { status: 200, headers, body: type };
    const { body, status } = reply;
    if (path !== "/ResourceTypes" || status !== 200 || !isObject(body)) return reply;
    const types = listAt(body, "Resources");
    const count = types.length + 1;
    const Resources = [...types, type];
    return { ...reply, body: { ...body, totalResults: count, itemsPerPage: count, Resources } };
  };

const refused = ["OKTA-entitlements/page-of-one"];

/** An endpoint of entitlements that /ResourceTypes lists, but that doesn't exist. */
export const entitlementsNotServed: Fault = {
  name: "entitlements-not-served",
  breaks: refused,
  clause: "a 200",
  because: "the endpoint was announced before it was built",
  transport: offering(() => errorReply(404, "No endpoint is called /Entitlements")),
};

/** A list of entitlements that is empty. */
export const entitlementsEmpty: Fault = {
  name: "entitlements-empty",
  breaks: refused,
  clause: "isn't empty",
  because: "only administrators can see entitlements",
  transport: offering((page) => ({
    status: 200,
    headers,
    body: { ...page, totalResults: 0, itemsPerPage: 0, Resources: [] },
  })),
};

/** A list of entitlements whose totalResults is a string. */
export const entitlementsCountedInText: Fault = {
  name: "entitlements-counted-in-text",
  breaks: [...refused, "OKTA-connect/counts-are-numbers"],
  clause: {
    "OKTA-entitlements/page-of-one": "numbers in startIndex and totalResults",
    "OKTA-connect/counts-are-numbers": "totalResults",
  },
  because: "the count comes from a text column",
  transport: offering((page) => ({ status: 200, headers, body: { ...page, totalResults: "1" } })),
};

/** A page of entitlements whose itemsPerPage is the largest page there is. */
export const entitlementsPerPageIsMost: Fault = {
  name: "entitlements-per-page-is-most",
  breaks: [...refused, "RFC7644-3.4.2/items-per-page"],
  clause: "itemsPerPage 1",
  because: "the provider understands itemsPerPage as a limit",
  transport: offering((page) => ({ status: 200, headers, body: { ...page, itemsPerPage: 100 } })),
};

/** A bare page of entitlements. */
export const entitlementsWithoutSchemas: Fault = {
  name: "entitlements-without-schemas",
  breaks: refused,
  clause: "a ListResponse",
  because: "another framework serves these requests",
  transport: offering(({ schemas: _, ...page }) => ({ status: 200, headers, body: page })),
};
