// Faulty providers for the rows of okta/lookup.

import { isObject } from "../../../src/scim/resource.ts";
import type { ResourceType } from "../../../src/scim/schema.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { textAt, without } from "../../attribute-access.ts";
import { lists } from "../../fault-kit/answers.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { hideFromLookup } from "../../fault-kit/hide-from-lookup.ts";
import { refuseFilters } from "../../fault-kit/refuse-filters.ts";
import type { Decorate, Fault } from "../../fault.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import { errorReply, type Reply } from "../../reply.ts";
import type { IncomingRequest } from "../../provider.ts";
import { Crossing } from "../../fault-kit/crossing.ts";
import { lookedUpAs } from "../../fault-kit/looked-up-as.ts";

/** Lists of users that omit active if it is true. */
export const activeLeftOutWhenTrue: Fault = {
  name: "active-left-out-when-true",
  breaks: ["OKTA-lookup/carries-what-okta-reads", "OKTA-spec/01-first-user"],
  clause: { "OKTA-lookup/carries-what-okta-reads": "active", "OKTA-spec/01-first-user": "active" },
  because:
    "the serialiser leaves out default values; Okta's own test also requires active in a page",
  transport: (reply) =>
    changeListed(reply, (user) => (user["active"] === true ? without(user, "active") : user)),
};

/** An apostrophe in a filter's value, doubled as in SQL. */
export const apostropheDoubled: Fault = {
  name: "apostrophe-doubled",
  breaks: ["OKTA-lookup/apostrophe-in-name"],
  because: "the value is escaped by hand and then bound as a parameter",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(text.replaceAll("'", "''")),
  })),
};

/** A lookup by a userName in capital letters, refused. */
export const capitalLettersRefused: Fault = {
  name: "capital-letters-refused",
  breaks: ["OKTA-lookup/any-letter-case", "OKTA-spec/09-upper-case"],
  because: "the form of a userName is checked before the lookup",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => {
      const [, userName = ""] = /^userName eq "(.*)"$/.exec(text) ?? [];
      if (userName === userName.toLowerCase()) return parseFilter(text);
      throw badRequest("invalidFilter", "A userName has small letters only");
    },
  })),
};

function withExactUserName(type: ResourceType): ResourceType {
  const attributes = type.schema.attributes.map((attribute) =>
    attribute.name === "userName" ? { ...attribute, caseExact: true } : attribute,
  );
  return { ...type, schema: { ...type.schema, attributes } };
}

/** A case-sensitive userName filter, so that a lookup misses the user. */
export const caseSensitiveLookup: Fault = {
  name: "case-sensitive-lookup",
  breaks: ["OKTA-lookup/any-letter-case", "RFC7644-3.4.2.2/case-insensitive"],
  because: "SCIMMY compares every string with letter case",
  decorate: replaceEngine(({ compileFilter }) => ({
    compileFilter: (filter, type) => compileFilter(filter, withExactUserName(type)),
  })),
};

/** A filter that is decoded twice. */
export const filterDecodedTwice: Fault = {
  name: "filter-decoded-twice",
  breaks: ["OKTA-lookup/no-double-decoding"],
  because: "the framework decodes the query, and the filter parser decodes it again",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(decodeURIComponent(text)),
  })),
};

/** A lookup that finds active users only. */
export const lookupHidesInactive: Fault = {
  name: "lookup-hides-inactive",
  breaks: ["OKTA-lookup/finds-inactive", "INTERACT-disable/no-second-person"],
  clause: "find an inactive user",
  decorate: hideFromLookup(() => (user) => user.attributes["active"] === false),
};

/** A filter with + for spaces, refused. */
export const plusForSpaceRefused: Fault = {
  name: "plus-for-space-refused",
  breaks: ["OKTA-lookup/plus-for-space"],
  because: "decodeURIComponent doesn't decode +, so the filter is read as one long name",
  transport: (reply, { query }) =>
    /filter=[^&]*\+/.test(query)
      ? errorReply(400, "The filter has no operator", { scimType: "invalidFilter" })
      : reply,
};

/** A percent-encoded plus sign in a filter's value, read as a space. */
export const plusReadAsSpace: Fault = {
  name: "plus-read-as-space",
  breaks: ["OKTA-lookup/plus-in-name"],
  because: "the framework decodes the query, and the filter parser decodes it again",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(text.replaceAll("+", " ")),
  })),
};

/** A lookup by the address of type work, refused as by the RFC's grammar. */
export const workEMailFilterRefused: Fault = {
  name: "work-e-mail-filter-refused",
  breaks: ["OKTA-lookup/e-mail-by-type"],
  because: "not a defect: the parser follows the grammar, and the row is a MAY",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => {
      if (text.includes("].")) throw badRequest("invalidFilter", "No attribute follows a bracket");
      return parseFilter(text);
    },
  })),
};

const lookups = ["OKTA-lookup/odd-names", "OKTA-group/odd-names"];

const both = (clause: string) => Object.fromEntries(lookups.map((row) => [row, clause]));

/** A filter with an escaped quotation mark, refused. */
export const quoteInFilterRefused: Fault = {
  name: "quote-in-filter-refused",
  breaks: [...lookups, "RFC7644-3.4.2.2/any-character"],
  clause: both("quotes"),
  because: "the parser refuses the value, not an unsupported operator",
  decorate: refuseFilters((text) => text.includes('\\"')),
};

/** A filter with a backslash, refused. */
export const backslashInFilterRefused: Fault = {
  name: "backslash-in-filter-refused",
  breaks: lookups,
  clause: both("backslashes"),
  because: "the parser supports an escape only for quotation marks",
  decorate: refuseFilters((text) => text.includes("\\\\")),
};

/** A filter with a character outside ASCII, refused. */
export const accentInFilterRefused: Fault = {
  name: "accent-in-filter-refused",
  breaks: [...lookups],
  clause: both("characters of any script"),
  because: "the grammar of filters allows only ASCII",
  decorate: refuseFilters((text) => /[^\u0020-\u007e]/.test(text)),
};

/** A filter by externalId refused. */
export const externalIdNotFilterable: Fault = {
  name: "external-id-not-filterable",
  breaks: ["OKTA-lookup/by-external-id"],
  because: "RFC 7644 §3.12 allows invalidFilter; an app that matches by externalId finds no user",
  decorate: refuseFilters((text) => /^externalId eq "00u/.test(text)),
};

/** A filter whose value is cut at the word "and" or "or". */
export const wordsEndFilterValues: Fault = {
  name: "words-end-filter-values",
  breaks: lookups,
  clause: both("signs of a filter"),
  because: "the filter is split at and and or before its strings are read",
  decorate: refuseFilters((text) => /"[^"]* (?:and|or|eq|pr)\b[^"]*"/.test(text)),
};

const rereading = (read: (text: string) => string): Decorate =>
  replaceEngine(({ parseFilter }) => ({ parseFilter: (text) => parseFilter(read(text)) }));

/** A lookup that decodes URL characters twice. */
export const signsDecodedTwice: Fault = {
  name: "signs-decoded-twice",
  breaks: [...lookups, "OKTA-lookup/no-double-decoding", "OKTA-lookup/plus-in-name"],
  clause: both("signs of a URL"),
  because: "the framework has already decoded the query",
  decorate: rereading((text) => {
    try {
      return decodeURIComponent(text.replaceAll("+", " "));
    } catch {
      return text;
    }
  }),
};

function isLookup({ query }: IncomingRequest): boolean {
  return /^filter=userName%20eq%20(?!.*ttributes=)/.test(query);
}

export const oktaLookupParts: readonly Fault[] = [
  {
    /** A lookup that finds the first user whose userName differs in digits before the @ only. */
    name: "lookup-finds-the-first-of-similar-names",
    breaks: ["OKTA-lookup/finds-exactly-one"],
    clause: "the user with this userName",
    because: "the index leaves out the last digits",
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
    /** A lookup whose entries lack schemas. */
    name: "lookup-entries-without-schemas",
    breaks: ["OKTA-lookup/carries-what-okta-reads", "RFC7643-3/schemas"],
    clause: { "OKTA-lookup/carries-what-okta-reads": "schemas" },
    because: "the provider expects the client to know what a list contains",
    transport: lists("User", (user) => without(user, "schemas"), isLookup),
  },
  {
    /** A lookup whose entries lack the userName. */
    name: "lookup-entries-without-user-name",
    breaks: [
      "OKTA-lookup/carries-what-okta-reads",
      "RFC7643-4.1.1/user-name",
      "RFC7644-3.4.2/whole-entries",
    ],
    clause: { "OKTA-lookup/carries-what-okta-reads": "userName" },
    because: "the client has just sent the userName",
    transport: lists("User", (user) => without(user, "userName"), isLookup),
  },
  {
    /** A first lookup of a userName that finds no user but says totalResults 1. */
    name: "lookup-without-match-counts-one",
    breaks: ["OKTA-lookup/no-match-is-empty"],
    clause: "totalResults 0",
    because: "the first query of a name counts its own result row, and later ones read a cache",
    decorate: (provider) => {
      const asked = new Set<string>();
      return replaceOperations(({ listUsers, createUser }) => ({
        createUser: (context) => {
          asked.clear();
          return createUser(context);
        },
        listUsers: async (context) => {
          const reply = await listUsers(context);
          const { filter = "" } = context.query;
          const isLookup = /^userName eq "barbara[^"]*"$/.test(filter) && !asked.has(filter);
          asked.add(filter);
          return isLookup && isObject(reply.body) && reply.body["totalResults"] === 0
            ? { ...reply, body: { ...reply.body, totalResults: 1 } }
            : reply;
        },
      }))(provider);
    },
  },
  {
    /** A lookup by digits that finds each user whose digits are the same number. */
    name: "digits-looked-up-as-numbers",
    breaks: ["OKTA-lookup/odd-names", "OKTA-conflict/other-name-free"],
    clause: {
      "OKTA-lookup/odd-names": "exactly that user",
      "OKTA-conflict/other-name-free": "leading zeros",
    },
    because: "a language that compares two texts of digits as numbers",
    decorate: lookedUpAs(
      (sought, name) => /^\d+$/.test(sought + name) && Number(sought) === Number(name),
    ),
  },
  {
    /** Two lookups at the same moment, both answered as the first. */
    name: "lookups-at-once-answered-alike",
    breaks: ["OKTA-lookup/finds-exactly-one"],
    clause: "another is looked up at the same time",
    because: "requests on their way are joined by path, without the query",
    decorate: (provider) => {
      const crossing = new Crossing();
      let running: Reply | undefined;
      return replaceOperations(({ listUsers }) => ({
        listUsers: async (context) => {
          if (!/^userName eq "/.test(context.query.filter ?? "")) return listUsers(context);
          const reply = running ?? (await listUsers(context));
          running = reply;
          await crossing.meet("lookup", 50);
          running = undefined;
          return reply;
        },
      }))(provider);
    },
  },
];
