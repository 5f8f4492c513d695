// "Test API Credentials", and every save of the API integration.

import { template } from "../request-template.ts";

export const testCredentials = template({
  name: "test the credentials",
  basis: "captured",
  source: "Okta SCIM reference 2018 (full headers); capture of 2026-10-06",
  established: true,
  method: "GET",
  path: "/Users?startIndex=1&count=2",
});

/** Sent after saving when "Import Groups" is ticked, as it is by default in the template app. */
export const testGroups = template({
  name: "look for groups after saving",
  basis: "documented",
  source: "Okta SCIM 1.1 and 2.0 reference: two requests after saving the configuration",
  established: true,
  method: "GET",
  path: "/Groups?startIndex=1&count=100",
});
