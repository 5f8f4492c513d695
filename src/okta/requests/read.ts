// A user is read: before each PUT, and to see whether it is still there.

import { template } from "../request-template.ts";

export const readUser = template({
  name: "read the user",
  basis: "documented",
  source: "Okta SCIM 2.0 reference; support article on existing users at assignment",
  established: true,
  method: "GET",
  path: "/Users/{{id}}",
});
