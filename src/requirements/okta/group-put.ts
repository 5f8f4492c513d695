// Apps made in Okta's wizard change a group by PUT.

import { rows } from "../requirement.ts";
import { reference } from "./pages.ts";

const put = `${reference}, Groups, Update a specific Group (PUT)`;

export const groupPut = rows({
  "OKTA-group/put-accepted": {
    level: "MUST",
    statement:
      "A PUT of a group, as apps of Okta's wizard send it, must be answered with 200 and the same id, with its own name too.",
    source: { okta: put },
    basis: "documented",
    feature: "groups",
  },
  "OKTA-group/put-replaces": {
    level: "MUST",
    statement:
      "A PUT of a group must leave the name and exactly the members that it holds, or none.",
    source: { okta: put },
    basis: "documented",
    feature: "groups",
  },
  "OKTA-group/put-leaves-others": {
    level: "MUST",
    statement: "A PUT of a group must change no other group, and no user who leaves by it.",
    source: { okta: put },
    basis: "documented",
    feature: "groups",
  },
});
