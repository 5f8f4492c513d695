// Providers that break one part of a statement about users whose other parts they keep.

import type { Fault, Decorate } from "../../fault.ts";
import { textAt, without, listAt } from "../../attribute-access.ts";
import { replaceBehaviour, replaceEngine, replaceOperations } from "../../replace-part.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { shows } from "../../fault-kit/answers.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { hideFromLookup } from "../../fault-kit/hide-from-lookup.ts";

const dropping = (part: string): Decorate =>
  replaceEngine(({ validateResource }) => ({
    validateResource: (input, type) => {
      const accepted = validateResource(input, type);
      const { name } = accepted;
      return isObject(name) && part in name
        ? { ...accepted, name: without(name, part) }
        : without(accepted, part);
    },
  }));

const dropped = (
  [
    ["title-dropped", "title", "title"],
    ["preferred-language-dropped", "preferredLanguage", "language"],
    ["middle-name-dropped", "middleName", "middle name"],
    ["honorific-prefix-dropped", "honorificPrefix", "honorifics"],
  ] as const
).map(([name, part, clause]): Fault => ({
  name,
  breaks: ["OKTA-profile/simple-attributes"],
  clause,
  because: "the schema knows the attribute, the table has no column for it",
  decorate: dropping(part),
}));

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

const unkept = (
  [
    ["employee-number-not-kept", "employeeNumber", "employee number"],
    ["cost-centre-not-kept", "costCenter", "cost centre"],
  ] as const
).map(([name, part, clause]): Fault => ({
  name,
  breaks: ["OKTA-extension/others-kept"],
  clause,
  because: "the intranet has no field for it",
  decorate: replaceEngine(({ validateResource }) => ({
    validateResource: (body, type) => {
      const accepted = validateResource(body, type);
      const extension = accepted[enterprise];
      return isObject(extension)
        ? { ...accepted, [enterprise]: without(extension, part) }
        : accepted;
    },
  })),
}));

export const partsOfUsers: readonly Fault[] = [
  ...dropped,
  ...unkept,
  {
    name: "create-answers-without-id",
    breaks: ["OKTA-create/created", "RFC7643-3.1/id"],
    clause: { "OKTA-create/created": "with an id" },
    because: "the id is in Location",
    transport: shows(["POST User"], (user) => without(user, "id")),
  },
  {
    name: "create-with-password-refused",
    breaks: ["OKTA-create/created"],
    clause: "password included",
    because: "users log in by SAML, and nobody has a password here",
    decorate: replaceOperations(({ createUser }) => ({
      createUser: (context) => {
        if (!context.rawBody.includes('"password"')) return createUser(context);
        throw badRequest("invalidValue", "Passwords can't be given", "password");
      },
    })),
  },
  {
    name: "create-answers-without-user-name",
    breaks: [
      "OKTA-create/echoes-profile",
      "OKTA-create/plain-json",
      "OKTA-spec/06-create",
      "RFC7643-4.1.1/user-name",
    ],
    clause: { "OKTA-create/echoes-profile": "the userName" },
    because: "the client knows it",
    transport: shows(["POST User"], (user) => without(user, "userName")),
  },
  {
    name: "create-answers-without-active",
    breaks: ["OKTA-create/echoes-profile", "OKTA-spec/06-create"],
    clause: { "OKTA-create/echoes-profile": "active true" },
    because: "true is the default, and left out",
    transport: shows(["POST User"], (user) => without(user, "active")),
  },
  {
    name: "profile-url-without-a-path",
    breaks: ["OKTA-create/readable"],
    clause: "nothing else than what was sent",
    because: "the page of a profile is made by the intranet",
    decorate: replaceEngine(({ validateResource }) => ({
      validateResource: (input, type) => {
        const accepted = validateResource(input, type);
        const profileUrl = textAt(accepted, "profileUrl").replace(/(?<=\w)\/.*/, "/");
        return profileUrl === "" ? accepted : { ...accepted, profileUrl };
      },
    })),
  },
  {
    name: "primary-answered-as-text",
    breaks: ["OKTA-create/primary-kept", "RFC7643-2.3.2/boolean", "RFC7643-2.3/attribute-type"],
    clause: { "OKTA-create/primary-kept": "as a boolean true" },
    because: "Entra's habit given back",
    transport: shows(["POST User"], (user) => ({
      ...user,
      emails: listAt(user, "emails")
        .filter(isObject)
        .map((each) => ({
          ...each,
          primary: String(each["primary"] ?? false),
        })),
    })),
  },
  {
    name: "linked-user-listed-under-another-id",
    breaks: ["OKTA-link/keeps-id"],
    clause: "in the next lookup",
    because: "the search index has the id of the record that was merged",
    decorate: (provider) => {
      const linked = new Set<string>();
      return replaceOperations(({ replaceUser, listUsers }, { tables: { users } }) => ({
        replaceUser: async (context) => {
          const before = users.get(context.path.id)?.attributes["externalId"];
          const reply = await replaceUser(context);
          const after = users.get(context.path.id)?.attributes["externalId"];
          if (String(before).startsWith("x-") && before !== after) linked.add(context.path.id);
          return reply;
        },
        listUsers: async (context) =>
          changeListed(await listUsers(context), (user) => {
            const id = textAt(user, "id");
            return linked.has(id) ? { ...user, id: `${id}-merged` } : user;
          }),
      }))(provider);
    },
  },
  {
    name: "link-keeps-names",
    breaks: ["OKTA-link/takes-profile"],
    clause: "both names",
    because: "who was there before has a name already",
    decorate: replaceBehaviour(({ putMerge }) => ({
      putMerge: (current, accepted, sent) => {
        const merged = putMerge(current, accepted, sent);
        const isLinked = current["externalId"] !== merged["externalId"];
        return isLinked ? { ...merged, name: current["name"] ?? null } : merged;
      },
    })),
  },
  {
    name: "login-without-a-domain-not-found",
    breaks: ["OKTA-create/name-beside-address"],
    clause: "found",
    because: "a lookup is one by address, whatever the filter says",
    decorate: hideFromLookup(() => (user) => /^[\w.]+$/.test(textAt(user.attributes, "userName"))),
  },
  {
    name: "shared-address-moves-to-the-second",
    breaks: ["OKTA-conflict/shared-address", "OKTA-conflict/shared-address-apart"],
    clause: "the existing one stays as it was",
    because: "an address belongs to one account, and the last to name it has it",
    decorate: replaceOperations(({ createUser }, { tables: { users } }) => ({
      createUser: async (context) => {
        const body = isObject(context.body) ? context.body : {};
        const addresses = listAt(body, "emails")
          .filter(isObject)
          .map((each) => textAt(each, "value"));
        const before = addresses.flatMap((address) => users.idsByEmail(address));
        const reply = await createUser(context);
        for (const user of before.map((id) => users.get(id))) {
          if (user) users.put({ ...user, attributes: without(user.attributes, "emails") });
        }
        return reply;
      },
    })),
  },
  {
    name: "second-return-ignored",
    breaks: ["OKTA-deactivate/second-cycle"],
    clause: "reactivated a second time",
    because: "the event has been seen already, so it counts as delivered twice",
    decorate: (provider) => {
      const returned = new Set<string>();
      return afterPatch((before, after, { tables }) => {
        const [was, is] = [before.attributes["active"], after.attributes["active"]];
        if (was !== false || is !== true) return;
        if (returned.has(after.id)) tables.users.put(before);
        returned.add(after.id);
      })(provider);
    },
  },
];

export const putLeavesGroups: Fault = {
  name: "put-leaves-groups",
  breaks: ["OKTA-update/kept", "OKTA-link/keeps-the-rest"],
  clause: {
    "OKTA-update/kept": "every membership",
    "OKTA-link/keeps-the-rest": "every membership",
  },
  because: "groups is taken from the body, though it is read-only",
  decorate: replaceOperations(({ replaceUser }, { tables: { groups } }) => ({
    replaceUser: async (context) => {
      groups.leave(context.path.id);
      return replaceUser(context);
    },
  })),
};
