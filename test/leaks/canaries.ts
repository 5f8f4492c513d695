// Secrets and users that are planted, to be looked for in everything that is written and printed.

import type { Resource } from "../../src/scim/resource.ts";
import type { Provider } from "../../mocks/provider.ts";

export const token = "c4n4ry+t0ken/with~all_that.a-token-may-hold==";

/** The value of the cookie that the target sets. */
export const cookie = "c4n4ry-c00kie.9f2e";

/** Of the proxies that an environment names. */
export const proxy = { user: "c4n4ry-pr0xy", password: "c4n4ry-pr0xyp4ss" };
export const clientSecret = "c4n4ry-cl1ent-s3cret";

/** The value of a header field that a gateway before the target asks for. */
export const gatewayKey = "c4n4ry-g4teway-k3y";

/** An environment that holds every secret, as a build server's can. */
export const environmentOfSecrets: NodeJS.ProcessEnv = {
  SCIM_TOKEN: token,
  HTTPS_PROXY: `http://${proxy.user}:${proxy.password}@127.0.0.1:9`,
  HTTP_PROXY: `http://${proxy.user}:${proxy.password}@127.0.0.1:9`,
  SCIM_OAUTH_SECRET: clientSecret,
  GATEWAY_KEY: gatewayKey,
};

export const secrets: readonly string[] = [
  token,
  cookie,
  ...Object.values(proxy),
  clientSecret,
  gatewayKey,
];

/** The fifty strangers' userNames. */
export const strangers: readonly string[] = Array.from(
  { length: 50 },
  (_, index) => `z\u00e9phyrine.quill${String(index).padStart(2, "0")}@strangers.example`,
);

/** What all of them have in their names, addresses, numbers and dates of birth, and nobody and nothing else has. */
export const ofStrangers: readonly string[] = [
  "z\u00e9phyrine.quill",
  "strangers.example",
  "Z\u00e9phyrine",
  "Quillfeather",
  "Wisteria Passage",
  "Nether Wallop",
  "1632 9607",
  "T04:27:31",
  "194731200",
];

/** Puts them into a provider, each with all that is known, in one group. */
export function settle({ tables, now, nextId }: Provider): void {
  const moment = now();
  const ids = strangers.map((userName, index) => {
    const id = nextId();
    const attributes = described(userName, String(index).padStart(2, "0"));
    tables.users.put({ id, created: moment, lastModified: moment, attributes });
    return id;
  });
  tables.groups.put({
    id: nextId(),
    created: moment,
    lastModified: moment,
    attributes: {
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"],
      displayName: "Friends of Quillfeather00",
    },
    memberIds: new Set(ids),
  });
}

function described(userName: string, number: string): Resource {
  const givenName = `Z\u00e9phyrine${number}`;
  const familyName = `Quillfeather${number}`;
  const displayName = `${givenName} ${familyName}`;
  const streetAddress = `${number} Wisteria Passage`;
  const locality = `Nether Wallop ${number}`;
  return {
    schemas: [
      "urn:ietf:params:scim:schemas:core:2.0:User",
      "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User",
    ],
    userName,
    name: { givenName, familyName, formatted: displayName },
    displayName,
    active: true,
    emails: [{ value: userName, type: "work", primary: true, display: displayName }],
    addresses: [
      { type: "home", streetAddress, locality, formatted: `${streetAddress}\n${locality}` },
    ],
    phoneNumbers: [{ value: `+44 1632 9607${number}`, type: "mobile" }],
    "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User": {
      location: "Manchester",
      dateOfBirth: `19${number}-02-1${number.slice(1)}T04:27:31Z`,
      // As another provider might keep it: in seconds.
      bornAt: Number(`194731200${number}`),
    },
  };
}
