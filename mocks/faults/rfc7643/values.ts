// Providers that are wrong about values: what turns the rows of rfc7643/values red.

import type { Fault } from "../../fault.ts";
import { changeAcceptedElements } from "../../fault-kit/change-accepted-elements.ts";
import type { Json } from "../../../src/scim/resource.ts";
import { isObject, memberOf, withMember } from "../../../src/scim/resource.ts";
import { replaceEngine, replaceOperations, replaceBehaviour } from "../../replace-part.ts";
import { textAt } from "../../attribute-access.ts";
import { seeded } from "../../seed.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import type { Reply } from "../../reply.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { USER_URN } from "../../../src/scim/schemas/user.ts";

/** Addresses whose line breaks are lost. */
export const addressInOneLine: Fault = {
  name: "address-in-one-line",
  breaks: ["RFC7643-4.1.2/address-with-line-breaks"],
  because: "the form field has one line",
  decorate: changeAcceptedElements("addresses", (addresses) =>
    addresses.map((address) =>
      typeof address["streetAddress"] === "string"
        ? { ...address, streetAddress: address["streetAddress"].replaceAll("\n", " ") }
        : address,
    ),
  ),
};

/** E-mail addresses whose domain keeps its capital letters. */
export const eMailDomainAsSent: Fault = {
  name: "e-mail-domain-as-sent",
  breaks: ["RFC7643-4.1.2/e-mail-domain"],
  violates: ["RFC7643-2.4/values-canonical"],
  because: "addresses are stored as they come",
  decorate: replaceEngine(({ validateResource }) => ({
    validateResource: (input, type) => {
      const accepted = validateResource(input, type);
      const { emails } = accepted;
      const sent = isObject(input) ? memberOf(input, "emails") : undefined;
      if (!Array.isArray(emails) || !Array.isArray(sent)) return accepted;
      return { ...accepted, emails: emails.map((email, index) => asSent(email, sent[index])) };
    },
  })),
};

function asSent(email: Json, sent: Json | undefined): Json {
  const value = isObject(sent) ? sent["value"] : undefined;
  return isObject(email) && value !== undefined ? { ...email, value } : email;
}

/** Pages of all users in which some have an empty userName. */
export const listShowsEmptyUserName: Fault = {
  name: "list-shows-empty-user-name",
  breaks: ["RFC7643-4.1.1/user-name", "OKTA-spec/01-first-user"],
  clause: { "RFC7643-4.1.1/user-name": "listed", "OKTA-spec/01-first-user": "userName" },
  because: "users of the directory who have no account",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      if (context.query.filter !== undefined) return reply;
      return changeListed(reply, (user) =>
        textAt(user, "userName") === seeded.preexisting.userName ? { ...user, userName: "" } : user,
      );
    },
  })),
};

/** Lists in which a user has two primary telephone numbers. */
export const listShowsTwoPrimaries: Fault = {
  name: "list-shows-two-primaries",
  breaks: ["RFC7643-2.4/primary-once"],
  because: "each type has a primary of its own in the directory behind it",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) =>
      changeListed(await listUsers(context), (user) => ({
        ...user,
        phoneNumbers: [
          { value: "tel:+44-161-4960000", type: "work", primary: true },
          { value: "tel:+44-7700-900000", type: "mobile", primary: true },
        ],
      })),
  })),
};

/** Answers to a create and a replace that hold the password which was sent. */
export const passwordEchoed: Fault = {
  name: "password-echoed",
  breaks: ["RFC7643-4.1.1/password-never-returned"],
  violates: ["RFC7643-7/write-only-not-returned"],
  because: "the answer is made from the request instead of what is stored",
  decorate: replaceOperations(({ createUser, replaceUser }) => ({
    createUser: async (context) => withPassword(await createUser(context), context.body),
    replaceUser: async (context) => withPassword(await replaceUser(context), context.body),
  })),
};

function withPassword(reply: Reply, sent: Json | undefined): Reply {
  const password = isObject(sent) ? sent["password"] : undefined;
  if (password === undefined) return reply;
  return changeBody(reply, (user) => withMember(user, "password", password));
}

/** References to users below a path that nobody serves. */
export const referenceLeadsNowhere: Fault = {
  name: "reference-leads-nowhere",
  breaks: ["RFC7643-2.3.7/reference-resolves", "RFC7643-4.2/member-value"],
  clause: "a member",
  because: "links of the website in the place of those of the API",
  decorate: replaceBehaviour(({ representGroup }) => ({
    representGroup: (group, tables, baseUrl) => {
      const shown = representGroup(group, tables, baseUrl);
      const { members } = shown;
      if (!Array.isArray(members)) return shown;
      const moved = members.map((member) =>
        isObject(member)
          ? { ...member, $ref: `${baseUrl}/profiles/${textAt(member, "value")}` }
          : member,
      );
      return { ...shown, members: moved };
    },
  })),
};

/** Users whose schemas name the core schema alone, whatever extensions they have. */
export const schemasNameCoreOnly: Fault = {
  name: "schemas-name-core-only",
  breaks: ["RFC7643-3.3/extension-in-schemas"],
  because: "schemas is a constant",
  decorate: replaceBehaviour(({ representUser }) => ({
    representUser: (user, tables, baseUrl) => ({
      ...representUser(user, tables, baseUrl),
      schemas: [USER_URN],
    }),
  })),
};

/** Users whose schemas name an extension that /ResourceTypes does not. */
export const schemasNameUnknownExtension: Fault = {
  name: "schemas-name-unknown-extension",
  breaks: ["RFC7643-3/schemas-of-resource-type"],
  clause: "a user",
  because: "a custom extension that discovery was not told of",
  decorate: replaceBehaviour(({ representUser }) => ({
    representUser: (user, tables, baseUrl) => {
      const { schemas, ...others } = representUser(user, tables, baseUrl);
      const urns = Array.isArray(schemas) ? schemas : [];
      return {
        schemas: [...urns, "urn:ietf:params:scim:schemas:extension:acme:2.0:User"],
        ...others,
      };
    },
  })),
};

/** A userName counted as another when it differs in letter case. */
export const uniquenessMindsLetterCase: Fault = {
  name: "uniqueness-minds-letter-case",
  breaks: ["RFC7643-4.1.1/user-name-unique"],
  clause: "is refused",
  at: ["POST User"],
  because: "the default collation of PostgreSQL",
  decorate: replaceBehaviour(() => ({
    isUserNameTaken: (userName, { users }, selfId) =>
      users
        .idsByUserName(userName)
        .some((id) => id !== selfId && users.get(id)?.attributes["userName"] === userName),
  })),
};
