// The rules in the order of the guide.

import { activeRules } from "./rules/active.ts";
import { addressRules } from "./rules/addresses.ts";
import { attributeRules } from "./rules/attributes.ts";
import { dateRules } from "./rules/dates.ts";
import { expressionRules } from "./rules/expressions.ts";
import { locationRules } from "./rules/location.ts";
import { loginTypeRules } from "./rules/login-type.ts";
import { managerRules } from "./rules/managers.ts";
import { userRules } from "./rules/users.ts";
import { phoneRules } from "./rules/phones.ts";
import { uidRules } from "./rules/uids.ts";
import { userTypeRules } from "./rules/user-type.ts";
import type { LintRule } from "./lint-rule.ts";

export const lintRules: readonly LintRule[] = [
  ...locationRules,
  ...loginTypeRules,
  ...attributeRules,
  ...phoneRules,
  ...userTypeRules,
  ...userRules,
  ...dateRules,
  ...addressRules,
  ...activeRules,
  ...uidRules,
  ...managerRules,
  ...expressionRules,
];
