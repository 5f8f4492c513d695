// A group is pushed: created with its members inside, then the same members are added once more.

import { template } from "../request-template.ts";

export const createGroup = template({
  name: "create the group",
  basis: "captured",
  source: "template-app capture of 2021",
  established: true,
  method: "POST",
  path: "/Groups",
  body: '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":{{displayName}},"members":{{members}}}',
});

export const addMembers = template({
  name: "add members to the group",
  basis: "captured",
  source: "template-app captures of 2021 and 2023 (SCIM-SDK #419)",
  established: true,
  method: "PATCH",
  path: "/Groups/{{id}}",
  body: '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"add","path":"members","value":{{members}}}]}',
});
