// A user is looked up in every form that Okta or another client uses; and a name that nobody has.

import fc from "fast-check";
import { kind } from "../command.ts";
import { lookupByEmailsValue, lookupByUserNameForm } from "../../okta/requests/lookup.ts";
import type { Answer } from "../../wire/answer.ts";
import { member } from "../../wire/json.ts";
import { livingUsers, pick, type ModelUser } from "../model.ts";
import { judgeLookup } from "../read-user.ts";
import { elementsOf } from "../representation.ts";
import type { ExploredRow } from "../rows.ts";
import { quoted, type Real } from "../real.ts";
import { judgeNobody } from "./assign.ts";

type Form = "older form" | "capital letters" | "e-mail address" | "externalId" | "id" | "nobody";

export const lookUp = kind<{ readonly which: number; readonly form: Form }>({
  weight: 4,
  values: () =>
    fc.record({
      which: fc.nat(7),
      form: fc.constantFrom(
        "older form",
        "capital letters",
        "e-mail address",
        "externalId",
        "id",
        "nobody",
      ),
    }),
  check: (model) => livingUsers(model).length > 0,
  says: (model, { which, form }) =>
    form === "nobody"
      ? "Look up a userName that no user has"
      : `Look up user ${pick(livingUsers(model), which)?.label ?? ""} (${form})`,
  run: async (model, { which, form }, real) => {
    const user = pick(livingUsers(model), which);
    if (user === undefined) return;
    const { okta, scim, isInteract } = real;
    const { userName, email, externalId } = user.profile;
    if (form === "older form") {
      judgeLookup(
        user,
        "OKTA-lookup/plus-for-space",
        await okta.lookup(userName, lookupByUserNameForm),
        real,
      );
    } else if (form === "capital letters") {
      judgeLookup(
        user,
        "OKTA-lookup/any-letter-case",
        await okta.lookup(userName.toUpperCase()),
        real,
      );
    } else if (form === "nobody") {
      const { userName: nobody } = real.newProfile("nobody", "name");
      judgeNobody(await okta.lookup(nobody), "OKTA-lookup/no-match-is-empty", real);
    } else if (form === "e-mail address") {
      if (!isInteract) return;
      const found = await okta.lookup(email, lookupByEmailsValue);
      judgeAmong(user, "INTERACT-dedupe/by-e-mail", found, real);
    } else {
      if (form === "externalId" && real.offers.ignored.has("externalid")) return;
      const value = form === "id" ? user.id : externalId;
      const found = await scim.find("Users", `${form} eq ${quoted(value)}`);
      if (found.status === 400) return;
      judgeAmong(user, "RFC7644-3.4.2.2/case-exact", found, real);
    }
  },
});

/** Others may have the same address. */
function judgeAmong(user: ModelUser, row: ExploredRow, looked: Answer, { judge }: Real): void {
  const ids = elementsOf(looked.json, "Resources").map((each) => member(each, "id"));
  judge.holds(looked.status === 200 && ids.includes(user.id), {
    row,
    place: `lookup ${looked.status}`,
    expected: `the lookup finds ${user.label}`,
    received: looked.status === 200 ? `it finds ${ids.length}` : String(looked.status),
    answer: looked,
    check: { kind: "list", path: ["Resources"], of: "id", values: [user.id], how: "within" },
  });
}
