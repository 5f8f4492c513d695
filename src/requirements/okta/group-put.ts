// Apps made in Okta's wizard change a group by PUT.

import { rows } from "../requirement.ts";
import { reference } from "./pages.ts";

const put = `${reference}, Groups, Update a specific Group (PUT)`;

export const groupPut = rows({
  "OKTA-group/put-accepted": {
    level: "MUST",
    statement:
      "A PUT of a group, as Okta's wizard apps send it, must be answered with 200 and the same id, also if the name doesn't change.",
    source: { okta: put },
    basis: "documented",
    feature: "groups",
  },
  "OKTA-group/put-replaces": {
    level: "MUST",
    statement:
      "After a PUT a group must have the name and exactly the members that the PUT contains, or none.",
    source: { okta: put },
    basis: "documented",
    feature: "groups",
  },
  "OKTA-group/put-leaves-others": {
    level: "MUST",
    statement: "A PUT of a group must not change another group, or a user that it removes.",
    source: { okta: put },
    basis: "documented",
    feature: "groups",
  },
});
