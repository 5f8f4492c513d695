// Okta's provisioning client for the catalog app "SCIM 2.0 Test App (OAuth Bearer Token)": one line says
// what Okta does ("assign this user"), and the sequences send what Okta sends.

import { oktaGroups } from "./sequences/groups.ts";
import { oktaImports } from "./sequences/imports.ts";
import { oktaUsers } from "./sequences/users.ts";
import type { Sender } from "./conversation.ts";
import type { OktaGroups } from "./sequences/groups.ts";
import type { OktaImports } from "./sequences/imports.ts";
import type { OktaOptions, OktaUsers } from "./sequences/users.ts";

export interface OktaClient extends OktaUsers, OktaGroups, OktaImports {}

/** @throws whatever `send` throws, from every function: no answer is not an outcome */
export function createOktaClient(wire: Sender, options: OktaOptions): OktaClient {
  return {
    ...oktaUsers(wire, options),
    ...oktaGroups(wire, options),
    ...oktaImports(wire, options),
  };
}
