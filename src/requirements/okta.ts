// What Okta asks of a service provider: every topic's rows.

import { assign } from "./okta/assign.ts";
import { connect } from "./okta/connect.ts";
import { deactivate } from "./okta/deactivate.ts";
import { entitlements } from "./okta/entitlements.ts";
import { extension } from "./okta/extension.ts";
import { manager } from "./okta/manager.ts";
import { groups } from "./okta/groups.ts";
import { groupPut } from "./okta/group-put.ts";
import { groupMembers } from "./okta/group-members.ts";
import { imports } from "./okta/import.ts";
import { lookup } from "./okta/lookup.ts";
import { profile } from "./okta/profile.ts";
import { specTest } from "./okta/spec-test.ts";
import { update } from "./okta/update.ts";

export const okta = {
  ...assign,
  ...connect,
  ...deactivate,
  ...entitlements,
  ...extension,
  ...manager,
  ...groups,
  ...groupMembers,
  ...groupPut,
  ...imports,
  ...lookup,
  ...profile,
  ...specTest,
  ...update,
};
