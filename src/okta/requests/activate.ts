// A user is assigned again. Documented as a PATCH; the order of the requests around it is not.

import { template } from "../request-template.ts";

export const activate = template({
  name: "activate the user",
  basis: "documented",
  source: "Okta SCIM 2.0 reference: activation is a PATCH of active",
  established: true,
  method: "PATCH",
  path: "/Users/{{id}}",
  body: '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","value":{"active":true}}]}',
});
