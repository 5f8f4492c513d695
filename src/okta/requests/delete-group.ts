// "Unlink pushed group" with "Delete the group in the target app". Users are never deleted by Okta.

import { template } from "../request-template.ts";

export const deleteGroup = template({
  name: "delete the group",
  basis: "documented",
  source: "Okta SCIM reference 2018 (Content-Type without body) and 2024",
  established: true,
  method: "DELETE",
  path: "/Groups/{{id}}",
});
