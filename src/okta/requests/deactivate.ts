// A user is unassigned, or deactivated in Okta. 118 bytes in Okta's own sample: compact JSON.

import { template } from "../request-template.ts";

export const deactivate = template({
  name: "deactivate the user",
  basis: "captured",
  source: "Okta SCIM reference 2018 (Content-Length 118) and 2024; template-app capture of 2021",
  established: true,
  method: "PATCH",
  path: "/Users/{{id}}",
  body: '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","value":{"active":false}}]}',
});
