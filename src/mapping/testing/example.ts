// The corrected example of examples/okta, with changes: lint has nothing against it as it is.

import { readFileSync } from "node:fs";
import { exportedApp } from "../exported-app.ts";
import { readAppSchema } from "../exports/app-schema.ts";
import { readGroups } from "../exports/groups.ts";
import { readProfileMapping } from "../exports/profile-mapping.ts";
import { readUsers } from "../exports/users.ts";
import { subjectOf, type Given, type Subject } from "../subject.ts";

type Loose = Record<string, unknown>;

export interface Change {
  /** Attribute of the custom schema → members to change; null removes the attribute. */
  readonly schema?: Readonly<Record<string, Loose | null>>;
  /** Attribute → expression; null unmaps it. */
  readonly mapping?: Readonly<Record<string, string | null>>;
  /** Attributes that are pushed on create only. */
  readonly onCreateOnly?: readonly string[];
  /** App to Okta. */
  readonly fromApp?: Readonly<Record<string, string>>;
  /** By place: members of the profile to change, `status` beside them. */
  readonly users?: readonly (Loose | undefined)[];
  readonly noUsers?: true;
  readonly given?: Partial<Given>;
}

export function example(file: string): unknown {
  return JSON.parse(
    readFileSync(new URL(`../../../examples/okta/${file}`, import.meta.url), "utf8"),
  );
}

export function changed(change: Change = {}): Subject {
  const schema = example("good-schema.json") as {
    definitions: { custom: { properties: Loose; required: string[] } };
  };
  const { custom } = schema.definitions;
  for (const [name, members] of Object.entries(change.schema ?? {})) {
    if (members === null) Reflect.deleteProperty(custom.properties, name);
    else custom.properties[name] = { ...(custom.properties[name] as Loose), ...members };
    if (members?.["required"] === false) custom.required = [];
  }
  const mapping = example("good-mapping.json") as { properties: Loose };
  for (const [name, expression] of Object.entries(change.mapping ?? {})) {
    if (expression === null) Reflect.deleteProperty(mapping.properties, name);
    else mapping.properties[name] = { expression, pushStatus: "PUSH" };
  }
  for (const name of change.onCreateOnly ?? []) {
    mapping.properties[name] = { ...(mapping.properties[name] as Loose), pushStatus: "DONT_PUSH" };
  }
  const back = {
    source: { type: "appuser" },
    target: { type: "user" },
    properties: Object.fromEntries(
      Object.entries(change.fromApp ?? {}).map(([name, expression]) => [name, { expression }]),
    ),
  };
  const app = exportedApp(readAppSchema(schema), [
    readProfileMapping(mapping),
    readProfileMapping(back),
  ]);
  const all = readGroups(example("groups.json"));
  const members = new Map([["Interact Power Users", new Set(["00u1example000000002"])]]);
  return subjectOf({
    app,
    users: change.noUsers === true ? [] : readUsers(changedUsers(change)),
    groups: { all, members },
    contract: "guide",
    ...change.given,
  });
}

function changedUsers({ users = [] }: Change): unknown {
  const exported = example("users.json") as { status: string; profile: Loose }[];
  return exported.map((user, at) => {
    const { status = user.status, ...profile } = users[at] ?? {};
    return { ...user, status, profile: { ...user.profile, ...profile } };
  });
}
