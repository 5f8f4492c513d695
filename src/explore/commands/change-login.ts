// A user gets another userName, another e-mail address, or both at once; or only the letter case changes.

import fc from "fast-check";
import { kind } from "../command.ts";
import { livingUsers, pick } from "../model.ts";
import { anyNameBeginning, anyNameForm, type Text } from "../values.ts";
import { judgeNobody } from "./assign.ts";
import { push } from "./update.ts";

interface ChangeLogin {
  readonly which: number;
  readonly what: "userName" | "e-mail address" | "both" | "letter case of userName";
  readonly beginning: Text;
  readonly form: "address" | "name";
}

export const changeLogin = kind<ChangeLogin>({
  weight: 2,
  values: () =>
    fc.record({
      which: fc.nat(7),
      what: fc.constantFrom("both", "userName", "e-mail address", "letter case of userName"),
      beginning: anyNameBeginning,
      form: anyNameForm,
    }),
  check: (model) => livingUsers(model).length > 0,
  says: (model, { which, what, beginning }) =>
    `Change ${what === "both" ? "userName and e-mail address" : what} of user ${
      pick(livingUsers(model), which)?.label ?? ""
    } (${beginning.text}…)`,
  run: async (model, { which, what, beginning, form }, real) => {
    const user = pick(livingUsers(model), which);
    if (user === undefined) return;
    const { userName, email } = user.profile;
    const next = real.newProfile(beginning.text, form);
    const isCase = what === "letter case of userName";
    const renamed = isCase
      ? swapped(userName)
      : what === "e-mail address"
        ? userName
        : next.userName;
    const moved = what === "both" || what === "e-mail address" ? next.email : email;
    user.isOdd ||= beginning.isOdd || form === "name";
    const profile = { ...user.profile, userName: renamed, email: moved };
    const isTaken = await push(user, profile, model, real);
    if (!isTaken || isCase || renamed === userName) return;
    judgeNobody(await real.okta.lookup(userName), "OKTA-update/user-name", real);
  },
});

/** The first letter in the other case. */
function swapped(text: string): string {
  const [first = ""] = text;
  const upper = first.toUpperCase();
  return (first === upper ? first.toLowerCase() : upper) + text.slice(first.length);
}
