// Faulty providers for the rows of rfc7643/values.

import { isObject, type Json, memberOf } from "../../../src/scim/resource.ts";
import { USER_URN } from "../../../src/scim/schemas/user.ts";
import { listAt, textAt, without } from "../../attribute-access.ts";
import type { Engine } from "../../engine.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";
import { changeAcceptedElements } from "../../fault-kit/change-accepted-elements.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import type { Write } from "../../fault-kit/reread-write.ts";
import type { Decorate, Fault } from "../../fault.ts";
import type { Context } from "../../provider.ts";
import { replaceBehaviour, replaceEngine, replaceOperations } from "../../replace-part.ts";
import type { Reply } from "../../reply.ts";
import type { User } from "../../tables/user-table.ts";

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

function asSent(email: Json, sent: Json | undefined): Json {
  const value = isObject(sent) ? sent["value"] : undefined;
  return isObject(email) && value !== undefined ? { ...email, value } : email;
}

/** E-mail addresses whose domain keeps its capital letters. */
export const eMailDomainAsSent: Fault = {
  name: "e-mail-domain-as-sent",
  breaks: ["RFC7643-4.1.2/e-mail-domain"],
  violates: ["RFC7643-2.4/values-canonical"],
  because: "addresses are stored as sent",
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

/** Lists in which a user has two primary telephone numbers. */
export const listShowsTwoPrimaries: Fault = {
  name: "list-shows-two-primaries",
  breaks: ["RFC7643-2.4/primary-once"],
  because: "the directory behind the provider has one primary number for each type",
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

/** References to users below an unknown path. */
export const referenceLeadsNowhere: Fault = {
  name: "reference-leads-nowhere",
  breaks: ["RFC7643-2.3.7/reference-resolves", "RFC7643-4.2/member-value"],
  clause: "a member",
  because: "the URIs are links of the website, not of the API",
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

/** Users whose schemas name only the core schema, whatever extensions they have. */
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
  because: "discovery doesn't know a custom extension",
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

function primariesOf({ attributes: { emails } }: User): (Json | undefined)[] {
  const objects = Array.isArray(emails) ? emails.filter(isObject) : [];
  return objects.filter(({ primary }) => primary === true).map(({ value }) => value);
}

/** A PATCH that makes one address primary and leaves the other primary too. */
export const patchLeavesTwoPrimaries: Fault = {
  name: "patch-leaves-two-primaries",
  breaks: ["RFC7644-3.5.2/primary-moves", "RFC7643-2.4/primary-once"],
  because: "each row has its own flag, and the others aren't updated",
  decorate: afterPatch((before, after, { tables }) => {
    const primaries = primariesOf(before);
    const { emails } = after.attributes;
    if (!Array.isArray(emails) || primaries.length === 0) return;
    const both = emails.map((email) =>
      isObject(email) && primaries.includes(email["value"]) ? { ...email, primary: true } : email,
    );
    tables.users.put({ ...after, attributes: { ...after.attributes, emails: both } });
  }),
};

/** A write with this function of the engine replaced. */
function accepting(
  write: Write,
  change: (sound: Engine["validateResource"]) => Engine["validateResource"],
): Decorate {
  return replaceOperations((sound) => {
    const soundly = sound[write] as unknown as (context: object) => Promise<Reply>;
    return {
      [write]: async (context: Context<"createUser">) => {
        const { provider } = context;
        const engine = {
          ...provider.engine,
          validateResource: change(provider.engine.validateResource),
        };
        return soundly({ ...context, provider: { ...provider, engine } });
      },
    };
  });
}

function withPrimaries(validate: Engine["validateResource"]): Engine["validateResource"] {
  return (input, type) => {
    const emails = isObject(input) ? input["emails"] : undefined;
    if (!isObject(input) || !Array.isArray(emails)) return validate(input, type);
    const demoted = emails.map((each) => (isObject(each) ? without(each, "primary") : each));
    const accepted = validate({ ...input, emails: demoted }, type);
    const stored = accepted["emails"];
    if (!Array.isArray(stored)) return accepted;
    const restored = stored.map((each, index) => {
      const sent = emails[index];
      const primary = isObject(sent) ? sent["primary"] : undefined;
      return isObject(each) && primary !== undefined ? { ...each, primary } : each;
    });
    return { ...accepted, emails: restored };
  };
}

function withDuplicates(validate: Engine["validateResource"]): Engine["validateResource"] {
  return (input, type) => {
    const accepted = validate(input, type);
    const emails = isObject(input) ? input["emails"] : undefined;
    return Array.isArray(emails) && emails.length > 1 ? { ...accepted, emails } : accepted;
  };
}

export const rfc7643ValuesParts: readonly Fault[] = [
  {
    /** A list of users whose schemas lack those of extensions. */
    name: "list-names-core-schema-only",
    breaks: ["RFC7643-3.3/extension-in-schemas"],
    clause: "be listed in schemas",
    because: "another serialiser makes lists",
    transport: (reply, { path }) =>
      path === "/Users"
        ? changeListed(reply, (user) => ({
            ...user,
            schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
          }))
        : reply,
  },
  {
    /** A group whose members have their bare id as $ref. */
    name: "references-relative-to-the-request",
    breaks: ["RFC7643-2.3.7/reference-resolves", "RFC7643-4.2/member-value"],
    clause: "a member, by a relative reference",
    violates: ["RFC7643-2.3.7/relative-base"],
    because: "the URI is relative to the page of users, as in a browser",
    transport: (reply, { method, path }) =>
      method === "GET" && path.startsWith("/Groups/")
        ? changeBody(reply, (group) => ({
            ...group,
            members: listAt(group, "members")
              .filter(isObject)
              .map((each) => ({ ...each, $ref: textAt(each, "value") })),
          }))
        : reply,
  },
  {
    /** A create with two primary e-mail addresses, both kept as primary. */
    name: "create-keeps-two-primaries",
    breaks: ["RFC7643-2.4/primary-once"],
    clause: "if a create sends two",
    because: "each row has its own flag",
    decorate: accepting("createUser", withPrimaries),
  },
  {
    /** A PUT with two primary e-mail addresses, both kept as primary. */
    name: "put-keeps-two-primaries",
    breaks: ["RFC7643-2.4/primary-once"],
    clause: "if a PUT sends two",
    because: "each row has its own flag",
    decorate: accepting("replaceUser", withPrimaries),
  },
  {
    /** A create with the same e-mail address twice, kept twice. */
    name: "create-keeps-doubles",
    breaks: ["RFC7643-2.4/no-doubles"],
    clause: "if a create sends two",
    because: "each element has its own row",
    decorate: accepting("createUser", withDuplicates),
  },
  {
    /** A PATCH that adds what is already there, and stores the addresses again in capitals. */
    name: "patch-adds-in-other-case",
    breaks: [
      "RFC7643-2.4/no-doubles",
      "RFC7644-3.5.2.1/already-there",
      "OKTA-reactivate/same-attributes",
    ],
    clause: {
      "RFC7643-2.4/no-doubles": "if a PATCH adds it in other letter case",
      "RFC7644-3.5.2.1/already-there": "change nothing",
    },
    because: "the comparison of elements is case-sensitive",
    decorate: afterPatch((before, after, { tables }) => {
      const { emails } = before.attributes;
      const text = JSON.stringify;
      const isOther = text(before.attributes) !== text(after.attributes);
      const isKept = text(emails) === text(after.attributes["emails"]);
      if ((isOther && isKept) || !Array.isArray(emails)) return;
      const spelt = emails
        .filter(isObject)
        .map((each) => ({ ...each, primary: false, value: textAt(each, "value").toUpperCase() }));
      const doubled = [...emails, ...spelt];
      tables.users.put({ ...after, attributes: { ...after.attributes, emails: doubled } });
    }),
  },
  ...(["User", "Group"] as const).map((type): Fault => ({
    /** A create that keeps an unknown schema among schemas. */
    name: `${type.toLowerCase()}-keeps-unknown-schemas`,
    breaks: ["RFC7643-3/schemas-of-resource-type"],
    clause: `after a client sent another, of a ${type.toLowerCase()}`,
    because: "schemas is stored as sent",
    decorate: accepting(`create${type}`, (validate) => (input, resourceType) => {
      const accepted = validate(input, resourceType);
      const sent = isObject(input) && Array.isArray(input["schemas"]) ? input["schemas"] : [];
      const known = listAt(accepted, "schemas");
      return { ...accepted, schemas: [...new Set([...known, ...sent])] };
    }),
  })),
  {
    /** A read of a user with employeeNumber at the top level too. */
    name: "extension-attributes-at-the-top",
    breaks: ["RFC7643-3.3/extension-in-schemas"],
    clause: "hold the attributes under its URN",
    because: "the employee number is a column like any other",
    transport: (reply, { method, path }) =>
      method === "GET" && path.startsWith("/Users/")
        ? changeBody(reply, (shown) => {
            const enterprise =
              shown["urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"] ?? null;
            const employeeNumber = isObject(enterprise) ? enterprise["employeeNumber"] : undefined;
            return employeeNumber === undefined ? shown : { ...shown, employeeNumber };
          })
        : reply,
  },
];
