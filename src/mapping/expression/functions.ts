// The functions that Okta's Expression Language page documents: those evaluated here, and the names of those
// that need what no export holds.

import { arrayFunctions } from "./functions/arrays.ts";
import { conversions } from "./functions/conversions.ts";
import { groupFunctions } from "./functions/groups.ts";
import { stringFunctions } from "./functions/strings.ts";
import type { OktaFunction } from "./functions/okta-function.ts";

export const functions: ReadonlyMap<string, OktaFunction> = new Map(
  Object.entries({ ...stringFunctions, ...arrayFunctions, ...conversions, ...groupFunctions }),
);

export const documentedElsewhere: readonly string[] = [
  "Iso3166Convert.toAlpha2",
  "Iso3166Convert.toAlpha3",
  "Iso3166Convert.toNumeric",
  "Iso3166Convert.toName",
  "Groups.contains",
  "Groups.startsWith",
  "Groups.endsWith",
  "Groups.getFilteredGroups",
  "getFilteredGroups",
  "Time.now",
  "Time.fromWindowsToIso8601",
  "Time.fromUnixToIso8601",
  "Time.fromStringToIso8601",
  "Time.fromIso8601ToWindows",
  "Time.fromIso8601ToUnix",
  "Time.fromIso8601ToString",
  "getManagerUser",
  "getManagerAppUser",
  "getAssistantUser",
  "getAssistantAppUser",
  "hasDirectoryUser",
  "hasWorkdayUser",
  "findDirectoryUser",
  "findWorkdayUser",
  "user.getLinkedObject",
  "user.getGroups",
];
