// An import walks all pages; startIndex grows by 100 whatever the server returned.

import { template } from "../request-template.ts";

export const importUsersPage = template({
  name: "import a page of users",
  basis: "documented",
  source: "Okta SCIM 2.0 reference: the startIndex becomes startIndex+100",
  established: true,
  method: "GET",
  path: "/Users?startIndex={{startIndex}}&count=100",
});

export const importGroupsPage = template({
  name: "import a page of groups",
  basis: "documented",
  source: "Okta SCIM 2.0 reference; only when Import Groups is ticked",
  established: true,
  method: "GET",
  path: "/Groups?startIndex={{startIndex}}&count=100",
});
