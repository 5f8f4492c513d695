// A password is synchronised. That it is a PATCH is documented; its exact form is not.

import { template } from "../request-template.ts";

export const syncPassword = template({
  name: "sync the password",
  basis: "inferred",
  source: "Okta SCIM 2.0 reference lists the PATCH; form as in a fixture of django-scim2",
  established: false,
  method: "PATCH",
  path: "/Users/{{id}}",
  body: '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","value":{"password":{{password}}}}]}',
});
