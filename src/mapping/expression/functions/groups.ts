// isMemberOf…: answered by what is known of the user's groups, and both ways where nothing is.

import { attributeOf, isMember, type Group } from "../context.ts";
import { unevaluated, type Value } from "../value.ts";
import type { OktaFunction } from "./okta-function.ts";

function memberOf(
  most: number,
  matcherOf: (texts: readonly string[]) => (group: Group) => boolean,
  exact: boolean,
): OktaFunction {
  return {
    takes: [1, most],
    run(given, { name, context, outcome, notEvaluated }) {
      const texts = given.filter((each) => typeof each === "string");
      const member = isMember(context.memberships, matcherOf(texts), exact && texts.length === 1);
      if (member !== undefined) return member;
      const call = `${name}(${texts.map((text) => JSON.stringify(text)).join(", ")})`;
      notEvaluated(`${call}: the members of that group are not given`);
      return outcome.choose(call, [true, false]);
    },
  };
}

const internalProperty: OktaFunction = {
  takes: [1, 1],
  run([name = null], { context, notEvaluated }): Value {
    const { internal = {} } = context;
    if (typeof name === "string" && Object.hasOwn(internal, name))
      return attributeOf(internal, name);
    notEvaluated(`user.getInternalProperty(${JSON.stringify(String(name))}) is in no export`);
    return unevaluated;
  },
};

export const groupFunctions = {
  isMemberOfGroup: memberOf(
    1,
    ([id]) =>
      (group) =>
        group.id === id,
    true,
  ),
  isMemberOfAnyGroup: memberOf(Infinity, (ids) => (group) => ids.includes(group.id), true),
  isMemberOfGroupName: memberOf(
    1,
    ([name]) =>
      (group) =>
        group.name === name,
    true,
  ),
  isMemberOfGroupNameStartsWith: memberOf(
    1,
    ([start = ""]) =>
      (group) =>
        group.name.startsWith(start),
    false,
  ),
  isMemberOfGroupNameContains: memberOf(
    1,
    ([part = ""]) =>
      (group) =>
        group.name.includes(part),
    false,
  ),
  isMemberOfGroupNameRegex: memberOf(1, ([pattern = ""]) => matching(pattern), false),
  "user.getInternalProperty": internalProperty,
} as const satisfies Record<string, OktaFunction>;

/** Okta's example begins with a slash, as a pattern between two would. */
function matching(pattern: string): (group: Group) => boolean {
  try {
    const expression = new RegExp(pattern.replace(/^\/|\/$/g, ""));
    return (group) => expression.test(group.name);
  } catch {
    return () => false;
  }
}
