// Does the group exist? Asked before a push when its id in the app is unknown.

import { template } from "../request-template.ts";

export const lookupGroup = template({
  name: "look up the group by displayName",
  basis: "documented",
  source: "Okta SCIM 2.0 reference since 2024",
  established: true,
  method: "GET",
  path: "/Groups?filter=displayName%20eq%20%22{{displayName}}%22&startIndex=1&count=100",
});

export const readGroup = template({
  name: "read the group",
  basis: "documented",
  source: "Okta SCIM 2.0 reference",
  established: true,
  method: "GET",
  path: "/Groups/{{id}}",
});
