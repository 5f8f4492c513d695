// Okta's own SPEC test, which an integration must pass before it is published: twelve requests in order.

import { rows } from "../requirement.ts";
import { spec } from "./pages.ts";

const step = (number: number, statement: string) => ({
  level: "MUST" as const,
  statement: `Okta's SPEC test, request ${number}: ${statement}`,
  source: { okta: `${spec}, step ${number}` },
  basis: "documented" as const,
  feature: "okta-spec",
});

export const specTest = rows({
  "OKTA-spec/01-first-user": step(
    1,
    "a page of one user holds somebody with id, userName, name, active and an e-mail address; it depends on who is there already.",
  ),
  "OKTA-spec/02-user-by-id": step(
    2,
    "that user is read by id; it depends on who is there already.",
  ),
  "OKTA-spec/03-fixed-name-absent": step(3, "the lookup of abcdefgh@atko.com finds nobody."),
  "OKTA-spec/04-unknown-id": step(4, "a long unknown id is a 404 with a SCIM error and a detail."),
  "OKTA-spec/05-random-name-absent": step(5, "the lookup of a random userName finds nobody."),
  "OKTA-spec/06-create": step(6, "a create as application/json is a 201 that shows what was sent."),
  "OKTA-spec/07-created-by-id": step(7, "the created user is read by id with equal values."),
  "OKTA-spec/08-same-again": step(8, "the same create again is a 409."),
  "OKTA-spec/09-upper-case": step(9, "the lookup in capital letters is a 200."),
  "OKTA-spec/10-groups": step(10, "the groups, without parameters, are a 200 and a ListResponse."),
  // Okta's test measures an idle endpoint; how that compares with a run of many workers is inferred.
  "OKTA-spec/10-groups-in-time": {
    ...step(10, "the groups are answered within 600 ms."),
    basis: "inferred",
  },
  "OKTA-spec/11-wrong-token": step(11, "a wrong token is a 401 with a SCIM error and a detail."),
  "OKTA-spec/12-unknown-number": step(
    12,
    "a numeric unknown id is a 404 with a SCIM error and a detail.",
  ),
});
