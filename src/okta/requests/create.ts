// A user is created. The body comes from profile and mapping (create-body.ts).

import { template } from "../request-template.ts";

export const createUser = template({
  name: "create the user",
  basis: "captured",
  source: "Okta SCIM 2.0 reference; template-app capture of 2021",
  established: true,
  method: "POST",
  path: "/Users",
  body: "{{user}}",
});
