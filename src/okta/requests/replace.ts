// The profile is pushed. The body is what the server returned, with mapped attributes laid over it.

import { template } from "../request-template.ts";

export const replaceUser = template({
  name: "push the profile",
  basis: "documented",
  source: "Okta SCIM 2.0 reference: updates use PUT but for activation and password",
  established: true,
  method: "PUT",
  path: "/Users/{{id}}",
  body: "{{user}}",
});
