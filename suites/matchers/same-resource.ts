// Whether a resource is the one of before: attribute by attribute, as far as a client can write them. Not compared
// is what a provider makes up by itself: `meta`, the names of groups, members and managers, and attributes
// outside the schemas of this surface.

import { attribute } from "../attribute.ts";
import { digitsOf } from "./phone-number.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";

/** How a value is read before it is compared; what no client can tell apart reads alike. */
type Reading = (value: unknown) => string;

/** Texts without letter case (RFC 7643 §2.2: caseExact is false), in one Unicode form; none and "" are one (§2.5). */
const text: Reading = (value) =>
  typeof value === "string" ? value.normalize("NFC").trim().toLowerCase() : exact(value);
/** Ids and references, where letter case counts, booleans and numbers. */
const exact: Reading = (value) =>
  value === undefined || value === null || value === "" ? "" : JSON.stringify(value);
/** One moment, whatever the zone and the digits of its seconds. */
const moment: Reading = (value) => {
  const milliseconds = typeof value === "string" ? Date.parse(value) : NaN;
  return Number.isNaN(milliseconds) ? exact(value) : new Date(milliseconds).toISOString();
};
/** RFC 3966 writes a number with other signs between its digits (RFC 7643 §4.1.2). */
const phone: Reading = (value) => (typeof value === "string" ? digitsOf(value) : exact(value));

/** How the sub-attributes of an element are read, and without which of them it isn't what was sent. */
type Parts = readonly (readonly [name: string, reading: Reading, kept?: "kept"])[];

/** A list without order (RFC 7643 §2.4), of elements that have a value; `primary` is false where it is absent. */
const list = (...parts: Parts): Reading & { readonly parts: Parts } =>
  Object.assign(
    (value: unknown) => {
      const elements: readonly unknown[] = Array.isArray(value) ? value : [];
      const read = elements
        .map((element) => parts.map(([name, reading]) => reading(attribute(element, name))))
        .filter((element) => element.some((part) => part !== "" && part !== "true"))
        .map((element) => JSON.stringify(element));
      return read.sort().join("");
    },
    { parts },
  );

const primary: Reading = (value) => (value === true ? "true" : "");
const values = (reading: Reading) =>
  list(["value", reading, "kept"], ["type", text], ["primary", primary]);
const ids = list(["value", exact]);

/** Every attribute that a client can write, and `id` and memberships, which must not change by themselves. */
const readings: Readonly<Record<string, Reading & { readonly parts?: Parts }>> = {
  id: exact,
  externalId: exact,
  userName: text,
  "name.formatted": text,
  "name.familyName": text,
  "name.givenName": text,
  "name.middleName": text,
  "name.honorificPrefix": text,
  "name.honorificSuffix": text,
  displayName: text,
  nickName: text,
  profileUrl: exact,
  title: text,
  userType: text,
  preferredLanguage: text,
  locale: text,
  timezone: text,
  active: exact,
  // Okta finds the address by primary (Okta SCIM FAQ, multi-valued attributes).
  emails: list(["value", text, "kept"], ["type", text], ["primary", primary, "kept"]),
  phoneNumbers: values(phone),
  ims: values(text),
  photos: values(exact),
  addresses: list(
    ["formatted", text],
    ["streetAddress", text],
    ["locality", text],
    ["region", text],
    ["postalCode", text],
    ["country", text],
    ["type", text],
    ["primary", primary],
  ),
  entitlements: values(text),
  roles: values(text),
  x509Certificates: values(exact),
  groups: ids,
  members: ids,
  [`${enterprise}:employeeNumber`]: text,
  [`${enterprise}:costCenter`]: text,
  [`${enterprise}:organization`]: text,
  [`${enterprise}:division`]: text,
  [`${enterprise}:department`]: text,
  [`${enterprise}:manager.value`]: exact,
  [`${interact}:location`]: text,
  [`${interact}:loginType`]: text,
  [`${interact}:omitFromSearch`]: exact,
  [`${interact}:forcePasswordReset`]: exact,
  [`${interact}:name.title`]: text,
  [`${interact}:name.initials`]: text,
  [`${interact}:pronouns`]: text,
  [`${interact}:dateOfBirth`]: moment,
  [`${interact}:jobStartDate`]: moment,
  [`${interact}:jobEndDate`]: moment,
  [`${interact}:bio`]: text,
  [`${interact}:facebookId`]: text,
  [`${interact}:linkedInId`]: text,
  [`${interact}:twitterTag`]: text,
  [`${interact}:instagramTag`]: text,
};

/**
 * Paths of the attributes that one resource has and the other hasn't, or has with another value.
 * @param except paths that may differ, with all below them: `name`, `emails`, an extension's URN
 */
export function differences(
  resource: unknown,
  before: unknown,
  except: readonly string[] = [],
): readonly string[] {
  return Object.entries(readings)
    .filter(([path]) => !except.some((each) => isWithin(path, each)))
    .filter(([path, read]) => read(attribute(resource, path)) !== read(attribute(before, path)))
    .map(([path]) => path);
}

/**
 * Paths of the attributes that are shown with another value than was sent. One that isn't shown at all isn't kept, as
 * a provider may (RFC 7644 §3.3); of a list at least one element must be one of those sent.
 * @param all paths of what must be kept
 */
export function mismatches(
  resource: unknown,
  sent: unknown,
  {
    except = [],
    all = [],
  }: { readonly except?: readonly string[]; readonly all?: readonly string[] } = {},
): readonly string[] {
  return Object.entries(readings)
    .filter(([path]) => !except.some((each) => isWithin(path, each)))
    .filter(([path, read]) => {
      const [shown, wanted] = [attribute(resource, path), attribute(sent, path)];
      if (read(wanted) === "") return false;
      if (read(shown) === "") return all.some((each) => isWithin(path, each));
      if (!Array.isArray(wanted)) return read(shown) !== read(wanted);
      const shownOnes: readonly unknown[] = Array.isArray(shown) ? shown : [];
      const wantedOnes: readonly unknown[] = wanted;
      const { parts = [] } = read;
      return !shownOnes.some((one) => wantedOnes.some((other) => isAsSent(one, other, parts)));
    })
    .map(([path]) => path);
}

/**
 * Whether an element shows nothing else than was sent: it may lack what isn't kept (RFC 7644 §3.3) and have what wasn't
 * sent. An address is formatted by its parts where it has some (RFC 7643 §4.1.2).
 */
function isAsSent(shown: unknown, sent: unknown, parts: Parts): boolean {
  const places = ["streetAddress", "locality", "postalCode"];
  const isMadeOfParts = places.some((name) => text(attribute(sent, name)) !== "");
  const compared = parts
    .filter(([name]) => name !== "formatted" || !isMadeOfParts)
    .map(([name, read, kept]) => ({
      kept,
      one: read(attribute(shown, name)),
      other: read(attribute(sent, name)),
    }))
    .filter(({ kept, one, other }) => kept === "kept" || (one !== "" && other !== ""));
  return compared.length > 0 && compared.every(({ one, other }) => one === other);
}

function isWithin(path: string, outer: string): boolean {
  const [inner, whole] = [path.toLowerCase(), outer.toLowerCase()];
  return inner === whole || inner.startsWith(`${whole}.`) || inner.startsWith(`${whole}:`);
}
