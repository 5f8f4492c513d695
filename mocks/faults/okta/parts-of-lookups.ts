// Providers that break one part of a statement about lookups, updates or refusals whose other parts they keep.

import type { Fault } from "../../fault.ts";
import { textAt, without } from "../../attribute-access.ts";
import { replaceOperations } from "../../replace-part.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import type { sentIn } from "../../fault-kit/answers.ts";
import { errs, lists, queryOf } from "../../fault-kit/answers.ts";
import { changeAcceptedElements } from "../../fault-kit/change-accepted-elements.ts";

const digits = /^\/Users\/\d{16,}$/;

export const partsOfLookups: readonly Fault[] = [
  {
    name: "lookup-finds-the-first-of-similar-names",
    breaks: ["OKTA-lookup/finds-exactly-one"],
    clause: "the user who bears it",
    because: "the index ends at the last digits",
    decorate: replaceOperations(({ listUsers }, { tables: { users } }) => ({
      listUsers: (context) => {
        const { filter = "" } = context.query;
        const stem = (name: string) => name.toLowerCase().replace(/\d+@/, "@");
        const [, sought = ""] = /^userName eq "([^"]*\d@[^"]*)"$/.exec(filter) ?? [];
        if (sought === "" || users.idsByUserName(sought).length === 0) return listUsers(context);
        const names = [...users.all()].map(({ attributes }) => textAt(attributes, "userName"));
        const first = names.find((name) => stem(name) === stem(sought)) ?? sought;
        return listUsers({
          ...context,
          query: { ...context.query, filter: `userName eq "${first}"` },
        });
      },
    })),
  },
  {
    name: "lookup-entries-without-schemas",
    breaks: ["OKTA-lookup/carries-what-okta-reads", "RFC7643-3/schemas"],
    clause: { "OKTA-lookup/carries-what-okta-reads": "schemas" },
    because: "the list says what they are",
    transport: lists("User", (user) => without(user, "schemas"), isLookup),
  },
  {
    name: "lookup-entries-without-user-name",
    breaks: [
      "OKTA-lookup/carries-what-okta-reads",
      "RFC7643-4.1.1/user-name",
      "RFC7644-3.4.2/whole-entries",
    ],
    clause: { "OKTA-lookup/carries-what-okta-reads": "userName" },
    because: "the client has just sent it",
    transport: lists("User", (user) => without(user, "userName"), isLookup),
  },
  {
    name: "primary-phone-dropped",
    breaks: ["OKTA-profile/phones", "OKTA-profile/primary-phone-flag"],
    clause: "the primary phone",
    because: "only mobile numbers are shown on the intranet",
    decorate: changeAcceptedElements("phoneNumbers", (numbers) =>
      numbers.length > 1 ? numbers.filter((each) => each["primary"] !== true) : numbers,
    ),
  },
  {
    name: "null-in-an-update-refused",
    breaks: ["OKTA-empty/accepted"],
    clause: "or null",
    because: "null is no string, so the type is wrong",
    decorate: replaceOperations(({ replaceUser }) => ({
      replaceUser: (context) => {
        const sent = isObject(context.body) ? Object.values(context.body) : [];
        if (!sent.includes(null)) return replaceUser(context);
        throw badRequest("invalidValue", "An attribute is null");
      },
    })),
  },
  ...(
    [
      ["first-entry-without-name", "name"],
      ["first-entry-without-address", "emails"],
    ] as const
  ).map(([name, part]): Fault => ({
    name,
    breaks: ["OKTA-spec/01-first-user"],
    clause: part === "name" ? "name" : "an e-mail address",
    because: "a list shows what fits on a line",
    transport: lists(
      "User",
      (user) => without(user, part),
      (request) => {
        const { count, filter } = queryOf(request);
        return count === "1" && filter === undefined;
      },
    ),
  })),
  {
    name: "unknown-id-without-a-detail",
    breaks: ["OKTA-spec/04-unknown-id", "OKTA-spec/12-unknown-number", "RFC7644-3.12/detail"],
    clause: {
      "OKTA-spec/04-unknown-id": "a detail",
      "OKTA-spec/12-unknown-number": "a detail",
    },
    because: "the status says it all",
    transport: errs(["GET User"], (error) => ({ ...error, detail: "" }), isDigits),
  },
  {
    name: "unknown-id-without-a-scim-error",
    breaks: [
      "OKTA-spec/04-unknown-id",
      "OKTA-spec/12-unknown-number",
      "OKTA-read/unknown-id",
      "RFC7644-3.12/error-body",
      "RFC7644-3.12/error-status",
    ],
    clause: {
      "OKTA-spec/04-unknown-id": "a SCIM error",
      "OKTA-spec/12-unknown-number": "a SCIM error",
    },
    because: "the framework answers before SCIM does",
    transport: errs(["GET User"], ({ detail = "" }) => ({ message: detail }), isDigits),
  },
  {
    name: "unauthorized-without-a-detail",
    breaks: ["OKTA-spec/11-wrong-token", "RFC7644-3.12/detail"],
    clause: "a detail",
    because: "strangers are told nothing",
    transport: errs(
      ["LIST User"],
      (error) => ({ ...error, detail: "" }),
      (_request, { status }) => status === 401,
    ),
  },
  {
    name: "old-name-still-finds",
    breaks: ["OKTA-update/user-name"],
    clause: "the old one is not found any more",
    because: "the search index keeps every name that there ever was",
    decorate: (provider) => {
      const old = new Map<string, string>();
      return replaceOperations(({ replaceUser, listUsers }, { tables: { users } }) => ({
        replaceUser: async (context) => {
          const before = textAt(users.get(context.path.id)?.attributes ?? {}, "userName");
          const reply = await replaceUser(context);
          const after = textAt(users.get(context.path.id)?.attributes ?? {}, "userName");
          if (before.toLowerCase() !== after.toLowerCase()) old.set(before, after);
          return reply;
        },
        listUsers: (context) => {
          const { filter = "" } = context.query;
          const now = old.get(/^userName eq "(.*)"$/.exec(filter)?.[1] ?? "");
          if (now === undefined) return listUsers(context);
          return listUsers({ ...context, query: { filter: `userName eq "${now}"` } });
        },
      }))(provider);
    },
  },
  {
    name: "old-name-gives-the-first-user",
    breaks: ["OKTA-update/old-name-free"],
    clause: "who is another and changes nothing of the first",
    because: "names of before are aliases, and an alias is the account",
    decorate: (provider) => {
      const old = new Map<string, string>();
      return replaceOperations(({ replaceUser, createUser, getUser }, { tables: { users } }) => ({
        replaceUser: async (context) => {
          const before = textAt(users.get(context.path.id)?.attributes ?? {}, "userName");
          const reply = await replaceUser(context);
          const after = textAt(users.get(context.path.id)?.attributes ?? {}, "userName");
          if (before.toLowerCase() !== after.toLowerCase()) old.set(before, context.path.id);
          return reply;
        },
        createUser: async (context) => {
          const userName = textAt(isObject(context.body) ? context.body : {}, "userName");
          const id = old.get(userName);
          if (id === undefined) return createUser(context);
          const found = await getUser({ ...context, path: { id }, headers: {} });
          return { ...found, status: 201 };
        },
      }))(provider);
    },
  },
];

function isLookup({ query }: Parameters<typeof queryOf>[0]): boolean {
  return /^filter=userName%20eq%20(?!.*ttributes=)/.test(query);
}

function isDigits({ path }: Parameters<typeof sentIn>[0]): boolean {
  return digits.test(path);
}
