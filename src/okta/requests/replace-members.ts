// "Push Now": the membership is overwritten as a whole; an empty list empties the group.

import { template } from "../request-template.ts";

export const replaceMembers = template({
  name: "replace all members of the group",
  basis: "documented",
  source: "Okta SCIM 2.0 reference; capture of an empty group (SCIM-SDK #757, 2024)",
  established: true,
  method: "PATCH",
  path: "/Groups/{{id}}",
  body: '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","path":"members","value":{{members}}}]}',
});

/** The report leaves `schemas` out of its excerpt; it is here as in every other PATCH. */
export const replaceMembersPathless = template({
  name: "replace all members of the group (no path)",
  basis: "captured",
  source: "scimgateway #113, 2024",
  established: false,
  method: "PATCH",
  path: "/Groups/{{id}}",
  body: '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","value":{"members":{{members}},"id":{{id}},"displayName":{{displayName}}}}]}',
});
