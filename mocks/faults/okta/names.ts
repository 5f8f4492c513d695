// Providers that stumble over names: quotes, backslashes, signs of a URL, other scripts, a login that is no address.

import type { Fault, Decorate } from "../../fault.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { errorReply } from "../../reply.ts";
import { textAt } from "../../attribute-access.ts";
import { refuseFilters } from "../../fault-kit/refuse-filters.ts";
import { storeTexts } from "../../fault-kit/change-texts.ts";

const lookups = ["OKTA-lookup/odd-names", "OKTA-group/odd-names"];
const both = (clause: string) => Object.fromEntries(lookups.map((row) => [row, clause]));
const kept = ["OKTA-create/odd-values-kept", "OKTA-group/odd-names-kept"];

const rereading = (read: (text: string) => string): Decorate =>
  replaceEngine(({ parseFilter }) => ({ parseFilter: (text) => parseFilter(read(text)) }));

/** A filter refused whose value holds an escaped quotation mark, though others are read. */
export const quoteInFilterRefused: Fault = {
  name: "quote-in-filter-refused",
  breaks: [...lookups, "RFC7644-3.4.2.2/any-character"],
  clause: both("quotes"),
  because: "invalidFilter for a value, not for an operator that isn't there",
  decorate: refuseFilters((text) => text.includes('\\"')),
};

/** A filter refused whose value holds a backslash. */
export const backslashInFilterRefused: Fault = {
  name: "backslash-in-filter-refused",
  breaks: lookups,
  clause: both("backslashes"),
  because: "escapes are known for quotation marks only",
  decorate: refuseFilters((text) => text.includes("\\\\")),
};

/** A filter refused whose value has a letter beyond ASCII. */
export const accentInFilterRefused: Fault = {
  name: "accent-in-filter-refused",
  breaks: [...lookups],
  clause: both("characters of any script"),
  because: "a grammar of ASCII",
  decorate: refuseFilters((text) => /[^\u0020-\u007e]/.test(text)),
};

/** A filter by externalId refused. */
export const externalIdNotFilterable: Fault = {
  name: "external-id-not-filterable",
  breaks: ["OKTA-lookup/by-external-id"],
  because: "invalidFilter, as RFC 7644 §3.12 allows; an app that matches by it finds nobody",
  decorate: refuseFilters((text) => /^externalId eq "00u/.test(text)),
};

/** A filter whose value is cut at the word "and" or "or". */
export const wordsEndFilterValues: Fault = {
  name: "words-end-filter-values",
  breaks: lookups,
  clause: both("signs of a filter"),
  because: "the filter is split at its logical words before its texts are read",
  decorate: refuseFilters((text) => /"[^"]* (?:and|or|eq|pr)\b[^"]*"/.test(text)),
};

/** A lookup reads the signs of a URL once more. */
export const signsDecodedTwice: Fault = {
  name: "signs-decoded-twice",
  breaks: [...lookups, "OKTA-lookup/no-double-decoding", "OKTA-lookup/plus-in-name"],
  clause: both("signs of a URL"),
  because: "the framework has decoded the query already",
  decorate: rereading((text) => {
    try {
      return decodeURIComponent(text.replaceAll("+", " "));
    } catch {
      return text;
    }
  }),
};

/** userName is left alone, so that lookups still match. */
const storingNames = (change: (text: string) => string): Decorate =>
  storeTexts((text, name) =>
    ["userName", "externalId", "schemas"].includes(name) ? text : change(text),
  );

/** Text is stored with the signs of HTML escaped. */
export const valuesEscapedForHtml: Fault = {
  name: "values-escaped-for-html",
  breaks: kept,
  clause: "quotes, signs",
  because: "made safe on the way in, and again by every page on the way out",
  decorate: storingNames((text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")),
};

/** Text is stored without characters beyond U+FFFF. */
export const valuesInThreeBytes: Fault = {
  name: "values-in-three-bytes",
  breaks: kept,
  clause: "characters of any script",
  because: "MySQL's utf8 has three bytes for a character",
  decorate: storingNames((text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, "?")),
};

/** A login that isn't an e-mail address is replaced by the address. */
export const addressIsUserName: Fault = {
  name: "address-is-user-name",
  breaks: ["OKTA-create/name-beside-address"],
  clause: "kept beside it",
  because: "people log in by e-mail here",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const sent = isObject(context.body) ? context.body : {};
      const emails = sent["emails"];
      const [first] = Array.isArray(emails) ? emails : [];
      const isLogin = /^[\w.]+$/.test(textAt(sent, "userName"));
      if (!isLogin || !isObject(first)) return createUser(context);
      return createUser({ ...context, body: { ...sent, userName: first["value"] ?? null } });
    },
  })),
};

/** A create with an empty userName ends in a server error. */
export const emptyUserNameIsServerError: Fault = {
  name: "empty-user-name-is-server-error",
  breaks: [
    "OKTA-create/empty-user-name",
    "RFC7643-4.1.1/user-name-required",
    "RFC7644-3.12/required-missing",
  ],
  clause: {
    "RFC7643-4.1.1/user-name-required": "an empty one",
    "RFC7644-3.12/required-missing": "400",
  },
  because: "a constraint of the database whose error gets out",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) =>
      isObject(context.body) && context.body["userName"] === ""
        ? errorReply(500, "null value in column user_name")
        : createUser(context),
  })),
};
