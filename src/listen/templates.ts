// All requests of Okta's that we know, and the kind of each: what is asked, whatever the spelling.

import { fill, type RequestTemplate } from "../okta/request-template.ts";
import { activate } from "../okta/requests/activate.ts";
import { changeMembership } from "../okta/requests/change-membership.ts";
import { createUser } from "../okta/requests/create.ts";
import { deactivate } from "../okta/requests/deactivate.ts";
import { deleteGroup } from "../okta/requests/delete-group.ts";
import { lookupGroup, readGroup } from "../okta/requests/group-lookup.ts";
import { importGroupsPage, importUsersPage } from "../okta/requests/import-pages.ts";
import {
  lookupByEmailsValue,
  lookupByEmailsValuePath,
  lookupByUserName,
  lookupByUserNameForm,
  lookupByUserNameRawPlus,
  lookupByWorkEmail,
} from "../okta/requests/lookup.ts";
import { addMembers, createGroup } from "../okta/requests/push-group.ts";
import { readUser } from "../okta/requests/read.ts";
import { renameGroup } from "../okta/requests/rename-group.ts";
import { replaceMembers, replaceMembersPathless } from "../okta/requests/replace-members.ts";
import { replaceUser } from "../okta/requests/replace.ts";
import { syncPassword } from "../okta/requests/sync-password.ts";
import { testCredentials } from "../okta/requests/test-credentials.ts";
import { parseJson } from "../wire/json.ts";
import { kindOf } from "./kind.ts";

/** The page of groups after a save is the first of an import: the two can't be told apart. */
export const templates: readonly RequestTemplate[] = [
  testCredentials,
  lookupByUserName,
  lookupByUserNameForm,
  lookupByUserNameRawPlus,
  lookupByEmailsValue,
  lookupByEmailsValuePath,
  lookupByWorkEmail,
  createUser,
  readUser,
  replaceUser,
  deactivate,
  activate,
  syncPassword,
  importUsersPage,
  importGroupsPage,
  lookupGroup,
  readGroup,
  createGroup,
  addMembers,
  changeMembership,
  renameGroup,
  replaceMembers,
  replaceMembersPathless,
  deleteGroup,
];

const sample = {
  id: "7",
  user: {},
  userName: "x",
  email: "x",
  displayName: "x",
  members: [],
  operations: [
    { op: "remove", path: 'members[value eq "7"]' },
    { op: "add", path: "members", value: [] },
  ],
  password: "x",
  startIndex: 1,
};

const byKind = new Map<string, RequestTemplate[]>();
for (const template of templates) {
  const { method, path, body } = fill(template, sample);
  const kind = kindOf(method, path, body === undefined ? undefined : parseJson(body));
  byKind.set(kind, [...(byKind.get(kind) ?? []), template]);
}

/** Those that ask for the same; none where Okta never asks for it. */
export function templatesOf(kind: string): readonly RequestTemplate[] {
  return byKind.get(kind) ?? [];
}
