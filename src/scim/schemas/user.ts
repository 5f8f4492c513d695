// The core User schema: RFC 7643 §4.1, with the characteristics of its §8.7.1.

import { attribute } from "../attribute.ts";
import type { Attribute } from "../attribute.ts";
import type { Schema } from "../schema.ts";
import { plural } from "./plural.ts";

export const USER_URN = "urn:ietf:params:scim:schemas:core:2.0:User";

const READ_ONLY = { mutability: "readOnly" } as const;

const name: Attribute = attribute("name", "The components of the user's name.", {
  type: "complex",
  subAttributes: [
    attribute("formatted", "The full name, as displayed."),
    attribute("familyName", "The family name."),
    attribute("givenName", "The given name."),
    attribute("middleName", "The middle names."),
    attribute("honorificPrefix", "The title before the name."),
    attribute("honorificSuffix", "What follows the name."),
  ],
});

const addresses: Attribute = plural("addresses", "Physical mailing addresses.", {
  types: ["work", "home", "other"],
  sub: [
    attribute("formatted", "The whole address, as displayed."),
    attribute("streetAddress", "Street, house number, post office box."),
    attribute("locality", "City or locality."),
    attribute("region", "State or region."),
    attribute("postalCode", "Postal code."),
    attribute("country", "Country."),
  ],
});

const groups: Attribute = attribute("groups", "Groups to which the user belongs.", {
  ...READ_ONLY,
  type: "complex",
  multiValued: true,
  subAttributes: [
    attribute("value", "The identifier of the group.", READ_ONLY),
    attribute("$ref", "The URI of the group.", {
      ...READ_ONLY,
      type: "reference",
      caseExact: true,
      // Erratum 8471 of RFC 7643: a user belongs to groups alone.
      referenceTypes: ["Group"],
    }),
    attribute("display", "The name of the group.", READ_ONLY),
    attribute("type", "Whether membership is direct or not.", {
      ...READ_ONLY,
      canonicalValues: ["direct", "indirect"],
    }),
  ],
});

const uri = { type: "reference", caseExact: true, referenceTypes: ["external"] } as const;

export const user: Schema = {
  id: USER_URN,
  name: "User",
  description: "User Account",
  attributes: [
    attribute("userName", "What the user logs in with.", { required: true, uniqueness: "server" }),
    name,
    attribute("displayName", "The name of the user, as shown to others."),
    attribute("nickName", "The casual way to address the user."),
    attribute("profileUrl", "The URI of the user's profile.", uri),
    attribute("title", "The user's title, such as Vice President."),
    attribute("userType", "How the user relates to the organisation."),
    attribute("preferredLanguage", "The preferred language, as in Accept-Language."),
    attribute("locale", "The locale for currency, dates and numbers."),
    attribute("timezone", "The user's time zone."),
    attribute("active", "Whether the user may log in.", { type: "boolean" }),
    attribute("password", "The clear text password; set, compared, never returned.", {
      mutability: "writeOnly",
      returned: "never",
      caseExact: true,
    }),
    plural("emails", "E-mail addresses.", {
      types: ["work", "home", "other"],
      value: { canonicalForm: withSmallDomain },
    }),
    plural("phoneNumbers", "Telephone numbers.", {
      types: ["work", "home", "mobile", "fax", "pager", "other"],
    }),
    plural("ims", "Instant messaging addresses.", {
      types: ["aim", "gtalk", "icq", "xmpp", "msn", "skype", "qq", "yahoo"],
    }),
    plural("photos", "URIs of photos.", { types: ["photo", "thumbnail"], value: uri }),
    addresses,
    groups,
    plural("entitlements", "What the user is entitled to.", {}),
    plural("roles", "The user's roles.", {}),
    plural("x509Certificates", "The user's certificates.", {
      value: { type: "binary", caseExact: true },
    }),
  ],
};

/** A domain has no letter case, and RFC 7643 §4.1.2 wants small letters; the local part is the mailbox's own. */
function withSmallDomain(address: string): string {
  const at = address.lastIndexOf("@");
  return at === -1 ? address : address.slice(0, at) + address.slice(at).toLowerCase();
}
