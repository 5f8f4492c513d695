// Who is there before the first request: one user whom SCIM did not create, and as many more users and groups as asked for.
// The same every time.
import type { Resource } from "../src/scim/resource.ts";
import type { Provider, SeedOptions } from "./provider.ts";

/** What a profile can say of a fresh mock: Interact may create the names that it doesn't know. */
export const seeded = {
  location: "Manchester",
  department: "Customer Success",
  company: "Example Ltd",
  /** Somebody who was in the directory before SCIM came; a run only ever reads them. */
  preexisting: {
    userName: "bjensen@example.com",
    externalId: "x1000",
    givenName: "Barbara",
    familyName: "Jensen",
  },
} as const;

const givenNames = [
  "Amina",
  "Ben",
  "Chloe",
  "Dev",
  "Elena",
  "Farid",
  "Grace",
  "Hugo",
  "Isla",
  "Jun",
];
const familyNames = [
  "Okafor",
  "Price",
  "Quinn",
  "Rossi",
  "Singh",
  "Tanaka",
  "Usman",
  "Vega",
  "Walsh",
];

/** Puts the users and groups into the provider's tables. */
export function seed(provider: Provider, { users = 0, groups = 0 }: SeedOptions): void {
  const now = provider.now();
  const isCore = provider.options.contract === "core";
  const add = (profile: Profile): void =>
    provider.tables.users.put({
      id: provider.nextId(),
      created: now,
      lastModified: now,
      attributes: isCore ? coreUser(profile) : interactUser(profile),
    });

  add(seeded.preexisting);
  for (let number = 1; number <= users; number += 1) {
    add({
      userName: `user${number}@example.com`,
      externalId: `seed${number}`,
      givenName: givenNames[number % givenNames.length] ?? "",
      familyName: familyNames[number % familyNames.length] ?? "",
    });
  }
  const schemas = ["urn:ietf:params:scim:schemas:core:2.0:Group"];
  for (let number = 1; number <= groups; number += 1) {
    provider.tables.groups.put({
      id: provider.nextId(),
      created: now,
      lastModified: now,
      attributes: { schemas, displayName: `Team ${number}` },
      memberIds: new Set(),
    });
  }
}

interface Profile {
  readonly userName: string;
  readonly externalId: string;
  readonly givenName: string;
  readonly familyName: string;
}

function coreUser({ userName, externalId, givenName, familyName }: Profile): Resource {
  return {
    schemas: [
      "urn:ietf:params:scim:schemas:core:2.0:User",
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
    ],
    externalId,
    userName,
    name: { givenName, familyName },
    displayName: `${givenName} ${familyName}`,
    active: true,
    emails: [{ value: userName, type: "work", primary: true }],
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
      organization: seeded.company,
      department: seeded.department,
    },
  };
}

function interactUser(profile: Profile): Resource {
  const { schemas, ...core } = coreUser(profile);
  const urn = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";
  return {
    schemas: [...(Array.isArray(schemas) ? schemas : []), urn],
    ...core,
    userType: "Intranet User",
    [urn]: { location: seeded.location, loginType: "SAML" },
  };
}
