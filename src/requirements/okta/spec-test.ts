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
    "a page of one user must show a user with id, userName, name, active and an e-mail address; the result depends on the existing users.",
  ),
  "OKTA-spec/02-user-by-id": step(
    2,
    "that user must be readable by id; the result depends on the existing users.",
  ),
  "OKTA-spec/03-fixed-name-absent": step(3, "the lookup of abcdefgh@atko.com must find no user."),
  "OKTA-spec/04-unknown-id": step(
    4,
    "a long unknown id must be a 404 with a SCIM error and a detail.",
  ),
  "OKTA-spec/05-random-name-absent": step(5, "the lookup of a random userName must find no user."),
  "OKTA-spec/06-create": step(
    6,
    "a create as application/json must be a 201 that shows what was sent.",
  ),
  "OKTA-spec/07-created-by-id": step(
    7,
    "the created user must be readable by id with the same values.",
  ),
  "OKTA-spec/08-same-again": step(8, "the same create again must be a 409."),
  "OKTA-spec/09-upper-case": step(9, "the lookup in capital letters must be a 200."),
  "OKTA-spec/10-groups": step(
    10,
    "the groups, without parameters, must be a 200 and a ListResponse.",
  ),
  // Okta's test measures an idle endpoint; how that compares with a run of many workers is inferred.
  "OKTA-spec/10-groups-in-time": {
    ...step(10, "the groups must be answered within 600 ms."),
    basis: "inferred",
  },
  "OKTA-spec/11-wrong-token": step(
    11,
    "a wrong token must be a 401 with a SCIM error and a detail.",
  ),
  "OKTA-spec/12-unknown-number": step(
    12,
    "a numeric unknown id must be a 404 with a SCIM error and a detail.",
  ),
});
