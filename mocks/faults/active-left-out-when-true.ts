// Lists of people that leave active out where it is true.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { changeListed } from "./change-listed.ts";

export const activeLeftOutWhenTrue: Fault = {
  name: "active-left-out-when-true",
  breaks: ["OKTA-lookup/carries-what-okta-reads", "OKTA-spec/01-first-user"],
  because:
    "a serialiser that leaves out whatever is the default; Okta's own test asks for it in a page too",
  transport: (reply) =>
    changeListed(reply, (person) =>
      person["active"] === true ? without(person, "active") : person,
    ),
};
