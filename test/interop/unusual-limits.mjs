// What a service provider doesn't take, or holds to be somebody's, each with the sentence that allows it; and where a row
// did accuse it, with that row and with a fault of it, which must stay visible beside it.

import { body, resources } from "./change-reply.mjs";
import {
  described,
  given,
  idIn,
  isOfGroups,
  isOfUsers,
  isWrite,
  keeping,
  lower,
  refusal,
  remembered,
  textsIn,
} from "./variant-kit.mjs";

/** @typedef {import("./change-reply.mjs").Reply} Reply */

/** @type {(asked: any) => Map<string, string>} */
const groupNamesOf = remembered();
/** @type {(asked: any) => Map<string, string>} */
const typesOf = remembered();
/** @type {(asked: any) => Map<string, string>} */
const passwordsOf = remembered();

const always = ["userName", "displayName", "active", "meta", "externalId"];

/** @type {readonly import("./unusual-variants.mjs").Variant[]} */
export const unusualLimits = [
  {
    name: "a name that only one group may have, in whatever letter case",
    legal: "RFC 7644 §3.3: 409 where the provider finds a conflict",
    round: 12,
    change: keeping(groupNamesOf, ({ meta, displayName }) =>
      meta.resourceType === "Group" ? lower(displayName) : "",
    ),
    instead: (asked) => {
      if (!isWrite(asked) || !isOfGroups(asked.path)) return undefined;
      const names = given(asked, "displayName").filter(Boolean).map(lower);
      const others = [...groupNamesOf(asked)].filter(([id]) => id !== idIn(asked.path));
      return others.some(([, name]) => names.includes(name))
        ? refusal(409, "A group has that name", "uniqueness")
        : undefined;
    },
  },
  {
    name: "a policy for passwords, and none twice",
    legal: "RFC 7644 §3.12: invalidValue for what a provider can't take",
    round: 12,
    change: (reply, asked) => {
      const [password] = given(asked, "password");
      const id = reply.body?.id ?? idIn(asked.path);
      if (typeof password === "string" && reply.status < 300 && id) {
        passwordsOf(asked).set(`${id} ${password}`, "");
      }
      return reply;
    },
    instead: (asked) => {
      const [password] = isWrite(asked) && isOfUsers(asked.path) ? given(asked, "password") : [];
      if (typeof password !== "string") return undefined;
      const isStrong = [/.{8}/, /\d/, /[A-Z]/, /[a-z]/, /[^\dA-Za-z]/].every((each) =>
        each.test(password),
      );
      if (!isStrong) return refusal(400, "The password is too weak", "invalidValue");
      const wasUsed = passwordsOf(asked).has(`${idIn(asked.path)} ${password}`);
      return wasUsed ? refusal(400, "The password was used before", "invalidValue") : undefined;
    },
    accused: ["OKTA-create/created", "OKTA-password/accepted"],
    fault: "password-patch-refused",
  },
  {
    name: "groups of people alone",
    legal: "RFC 7643 §4.2: a provider need not support nested groups",
    round: 12,
    change: keeping(typesOf, ({ meta }) => meta.resourceType),
    instead: (asked) =>
      isWrite(asked) &&
      textsIn(given(asked, "members")).some((id) => typesOf(asked).get(id) === "Group")
        ? refusal(400, "A group holds people alone", "invalidValue")
        : undefined,
  },
  {
    name: "attributes that every answer shows",
    legal: "RFC 7643 §7: returned always, whatever attributes and excludedAttributes say",
    round: 12,
    path: (path) =>
      path
        .replace(/([?&]attributes=)([^&]+)/, (_, name, list) => `${name}${[list, ...always]}`)
        .replace(/([?&]excludedAttributes=)([^&]+)/, (_, name, list) => {
          const left = list.split(",").filter((each) => !always.includes(each));
          return left.length === 0 ? `${name}nickName` : `${name}${left}`;
        }),
    change: described((attribute) =>
      always.includes(attribute.name) ? { ...attribute, returned: "always" } : attribute,
    ),
  },
  {
    name: "one primary address, whatever is sent",
    legal:
      "RFC 7643 §2.4: primary is true at most once; RFC 7644 §3.3: a provider may give a default",
    round: 12,
    sent: (sent, asked) =>
      isWrite(asked) && Array.isArray(sent?.emails) && !sent.emails.some((each) => each?.primary)
        ? {
            ...sent,
            emails: sent.emails.map((each, index) =>
              typeof each === "object" ? { ...each, primary: index === 0 } : each,
            ),
          }
        : sent,
    change: resources((resource) =>
      Array.isArray(resource.emails) && !resource.emails.some(({ primary }) => primary)
        ? {
            ...resource,
            emails: resource.emails.map((each, index) => ({ ...each, primary: index === 0 })),
          }
        : resource,
    ),
  },
  {
    name: "addresses of its own domain alone",
    legal: "RFC 7644 §3.12: invalidValue for what a provider can't take",
    round: 12,
    instead: (asked) =>
      isWrite(asked) &&
      isOfUsers(asked.path) &&
      textsIn([given(asked, "emails"), given(asked, "userName")]).some(
        (text) => text.includes("@") && !/@example\.com$/i.test(text),
      )
        ? refusal(400, "The domain isn't verified", "invalidValue")
        : undefined,
  },
  {
    name: "addresses of another domain than example.com alone",
    legal: "RFC 7644 §3.12: invalidValue for what a provider can't take",
    settings: { mailDomain: "corp.example" },
    instead: (asked) =>
      isWrite(asked) &&
      isOfUsers(asked.path) &&
      textsIn([given(asked, "emails"), given(asked, "userName")]).some(
        (text) => text.includes("@") && !/@corp\.example$/i.test(text),
      )
        ? refusal(400, "The domain isn't verified", "invalidValue")
        : undefined,
    accused: ["RFC7644-3.5.2/primary-moves"],
    fault: "patch-leaves-two-primaries",
  },
];
