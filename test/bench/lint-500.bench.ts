// How long lint takes for 500 users: `npx vitest bench test/bench`. Nothing asserts it, since machines differ.

import { bench } from "vitest";
import { lint } from "../../src/mapping/lint.ts";
import { subjectOf } from "../../src/mapping/subject.ts";
import { changed } from "../../src/mapping/testing/example.ts";

const { app, groups, contract, users } = changed();
const crowd = Array.from({ length: 500 }, (_each, at) => {
  const user = users[at % users.length];
  if (user === undefined) throw new Error("the example has nobody");
  const login = `user${at}@example.com`;
  const profile = { ...user.profile, login, email: login, employeeNumber: `${at}` };
  return { ...user, id: `00u${at}`, login, profile };
});

bench("500 users", () => {
  lint(subjectOf({ app, groups, contract, users: crowd }));
});
