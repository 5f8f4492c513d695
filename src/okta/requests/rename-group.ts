// A group gets its name, also when that did not change: it goes with each membership update.

import { template } from "../request-template.ts";

/** The readOnly id stands inside the value. Okta's page: take the id from the URL. */
export const renameGroup = template({
  name: "rename the group",
  basis: "documented",
  source: "Okta SCIM reference 2018 and 2024",
  established: true,
  method: "PATCH",
  path: "/Groups/{{id}}",
  body: '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","value":{"id":{{id}},"displayName":{{displayName}}}}]}',
});
