// Apps made in Okta's wizard replace the group as a whole; the template app never does.

import { template } from "../request-template.ts";

export const replaceGroup = template({
  name: "replace the group",
  basis: "captured",
  source: "wizard-app captures of 2022 and 2026; Okta SCIM 2.0 reference, without the id",
  established: true,
  method: "PUT",
  path: "/Groups/{{id}}",
  body: '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"id":{{id}},"displayName":{{displayName}},"members":{{members}}}',
});
