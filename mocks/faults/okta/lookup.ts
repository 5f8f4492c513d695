// Providers that are wrong about lookup: what turns the rows of okta/lookup red.

import { textAt, without, listAt } from "../../attribute-access.ts";
import type { Fault } from "../../fault.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import type { ResourceType } from "../../../src/scim/schema.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { hideFromLookup } from "../../fault-kit/hide-from-lookup.ts";
import { errorReply } from "../../reply.ts";

/** Lists of users that leave active out where it is true. */
export const activeLeftOutWhenTrue: Fault = {
  name: "active-left-out-when-true",
  breaks: ["OKTA-lookup/carries-what-okta-reads", "OKTA-spec/01-first-user"],
  clause: { "OKTA-lookup/carries-what-okta-reads": "active", "OKTA-spec/01-first-user": "active" },
  because:
    "a serialiser that leaves out whatever is the default; Okta's own test asks for it in a page too",
  transport: (reply) =>
    changeListed(reply, (user) => (user["active"] === true ? without(user, "active") : user)),
};

/** An apostrophe in a filter's value doubled, as in a text that is pasted into SQL. */
export const apostropheDoubled: Fault = {
  name: "apostrophe-doubled",
  breaks: ["OKTA-lookup/apostrophe-in-name"],
  because: "escaped by hand, then bound as a parameter",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(text.replaceAll("'", "''")),
  })),
};

/** A lookup by a userName in capital letters refused. */
export const capitalLettersRefused: Fault = {
  name: "capital-letters-refused",
  breaks: ["OKTA-lookup/any-letter-case", "OKTA-spec/09-upper-case"],
  because: "user names are checked for their form before anybody is looked for",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => {
      const [, userName = ""] = /^userName eq "(.*)"$/.exec(text) ?? [];
      if (userName === userName.toLowerCase()) return parseFilter(text);
      throw badRequest("invalidFilter", "A userName has small letters only");
    },
  })),
};

/** A userName filter that minds letter case, so that a lookup misses the user it is about. */
export const caseSensitiveLookup: Fault = {
  name: "case-sensitive-lookup",
  breaks: ["OKTA-lookup/any-letter-case", "RFC7644-3.4.2.2/case-insensitive"],
  because: "SCIMMY compares every string that way",
  decorate: replaceEngine(({ compileFilter }) => ({
    compileFilter: (filter, type) => compileFilter(filter, withExactUserName(type)),
  })),
};

function withExactUserName(type: ResourceType): ResourceType {
  const attributes = type.schema.attributes.map((attribute) =>
    attribute.name === "userName" ? { ...attribute, caseExact: true } : attribute,
  );
  return { ...type, schema: { ...type.schema, attributes } };
}

/** A filter decoded once more after the URL was. */
export const filterDecodedTwice: Fault = {
  name: "filter-decoded-twice",
  breaks: ["OKTA-lookup/no-double-decoding"],
  because: "the framework decodes the query, and the filter's parser doesn't know",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(decodeURIComponent(text)),
  })),
};

/** A lookup that finds the user, and after them those whose name differs in its last digits only. */
export const lookupAddsSimilarNames: Fault = {
  name: "lookup-adds-similar-names",
  breaks: [
    "OKTA-lookup/finds-exactly-one",
    "RFC7644-3.4.2.2/only-matching",
    "RFC7644-3.4.2.2/equal",
  ],
  clause: {
    "OKTA-lookup/finds-exactly-one": "nobody else",
    "RFC7644-3.4.2.2/only-matching": "nothing else",
  },
  because: "a search that ranks instead of a filter that decides",
  decorate: replaceOperations(({ listUsers }, { tables, behaviour }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      return changeBody(reply, (page) => {
        const found = listAt(page, "Resources");
        const [first] = found;
        // Who asks in capitals asks about letter case, which this fault leaves as it is.
        const sought = /^userName eq "(.*)"$/.exec(context.query.filter ?? "")?.[1];
        if (sought === undefined || sought !== sought.toLowerCase()) return page;
        if (!isObject(first)) return page;
        const similar = [...tables.users.all()]
          .filter(({ id }) => id !== first["id"])
          .filter(({ attributes }) => stem(attributes) === stem(first))
          .map((user) => behaviour.representUser(user, tables, context.baseUrl));
        const Resources = [...found, ...similar];
        return {
          ...page,
          totalResults: Resources.length,
          itemsPerPage: Resources.length,
          Resources,
        };
      });
    },
  })),
};

function stem(user: Parameters<typeof textAt>[0]): string {
  return textAt(user, "userName").replace(/\d+@/, "@");
}

/** A lookup that finds active users only. */
export const lookupHidesInactive: Fault = {
  name: "lookup-hides-inactive",
  breaks: ["OKTA-lookup/finds-inactive", "INTERACT-disable/no-second-person"],
  clause: "finds an inactive user",
  decorate: hideFromLookup(() => (user) => user.attributes["active"] === false),
};

/** A lookup that matches nobody answered with 404. */
export const noMatchIsNotFound: Fault = {
  name: "no-match-is-not-found",
  breaks: [
    "OKTA-lookup/no-match-is-empty",
    "OKTA-spec/03-fixed-name-absent",
    "OKTA-spec/05-random-name-absent",
    "RFC7644-3.4.2/no-match",
  ],
  clause: { "OKTA-lookup/no-match-is-empty": "200", "RFC7644-3.4.2/no-match": "200" },
  because: "each of them looks for nobody, and asks for an empty list",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      const isEmpty = isObject(reply.body) && reply.body["totalResults"] === 0;
      return isEmpty ? errorReply(404, "No User matches the filter") : reply;
    },
  })),
};

/** A filter whose spaces come as + refused, since the query is decoded as a path is. */
export const plusForSpaceRefused: Fault = {
  name: "plus-for-space-refused",
  breaks: ["OKTA-lookup/plus-for-space"],
  because: "decodeURIComponent leaves + alone, and the filter is one long name then",
  transport: (reply, { query }) =>
    /filter=[^&]*\+/.test(query)
      ? errorReply(400, "The filter has no operator", { scimType: "invalidFilter" })
      : reply,
};

/** A plus sign in a filter's value read as a space, though it came percent-encoded. */
export const plusReadAsSpace: Fault = {
  name: "plus-read-as-space",
  breaks: ["OKTA-lookup/plus-in-name"],
  because: "the query is decoded twice, by the framework and by the filter's parser",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(text.replaceAll("+", " ")),
  })),
};

/** A lookup by the address of type work refused, as the RFC's grammar does. */
export const workEMailFilterRefused: Fault = {
  name: "work-e-mail-filter-refused",
  breaks: ["OKTA-lookup/e-mail-by-type"],
  because: "no defect: a parser that follows the grammar, and the row is a MAY",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => {
      if (text.includes("].")) throw badRequest("invalidFilter", "No attribute follows a bracket");
      return parseFilter(text);
    },
  })),
};
