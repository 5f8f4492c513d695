// Providers that stumble over names: quotes, backslashes, signs of a URL, other scripts, a login that is no address.

import type { Fault } from "../../fault.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import type { Json, Resource } from "../../../src/scim/resource.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { textAt } from "../../attribute-access.ts";

const lookups = ["OKTA-lookup/odd-names", "OKTA-group/odd-names"];
const kept = ["OKTA-create/odd-values-kept", "OKTA-group/odd-names-kept"];

const refusing = (isRefused: (text: string) => boolean): NonNullable<Fault["decorate"]> =>
  replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => {
      if (isRefused(text)) throw badRequest("invalidFilter", "The filter can't be read");
      return parseFilter(text);
    },
  }));

const rereading = (read: (text: string) => string): NonNullable<Fault["decorate"]> =>
  replaceEngine(({ parseFilter }) => ({ parseFilter: (text) => parseFilter(read(text)) }));

/** A filter refused whose value holds an escaped quotation mark, though others are read. */
export const quoteInFilterRefused: Fault = {
  name: "quote-in-filter-refused",
  breaks: [...lookups, "RFC7644-3.4.2.2/any-character"],
  clause: "quotes",
  because: "invalidFilter for a value, not for an operator that isn't there",
  decorate: refusing((text) => text.includes('\\"')),
};

/** A filter refused whose value holds a backslash. */
export const backslashInFilterRefused: Fault = {
  name: "backslash-in-filter-refused",
  breaks: lookups,
  clause: "backslashes",
  because: "escapes are known for quotation marks only",
  decorate: refusing((text) => text.includes("\\\\")),
};

/** A filter refused whose value has a letter beyond ASCII. */
export const accentInFilterRefused: Fault = {
  name: "accent-in-filter-refused",
  breaks: [...lookups],
  clause: "characters of any script",
  because: "a grammar of ASCII",
  decorate: refusing((text) => /[^\u0020-\u007e]/.test(text)),
};

/** A filter by externalId refused. */
export const externalIdNotFilterable: Fault = {
  name: "external-id-not-filterable",
  breaks: ["OKTA-lookup/by-external-id"],
  because: "invalidFilter, as RFC 7644 §3.12 allows; an app that matches by it finds nobody",
  decorate: refusing((text) => /^externalId eq "00u/.test(text)),
};

/** A filter whose value is cut at the word "and" or "or". */
export const wordsEndFilterValues: Fault = {
  name: "words-end-filter-values",
  breaks: lookups,
  clause: "signs of a filter",
  because: "the filter is split at its logical words before its texts are read",
  decorate: refusing((text) => /"[^"]* (?:and|or|eq|pr)\b[^"]*"/.test(text)),
};

/** A lookup reads the signs of a URL once more. */
export const signsDecodedTwice: Fault = {
  name: "signs-decoded-twice",
  breaks: [...lookups, "OKTA-lookup/no-double-decoding", "OKTA-lookup/plus-in-name"],
  clause: "signs of a URL",
  because: "the framework has decoded the query already",
  decorate: rereading((text) => {
    try {
      return decodeURIComponent(text.replaceAll("+", " "));
    } catch {
      return text;
    }
  }),
};

/** Text is stored with the signs of HTML escaped. */
export const valuesEscapedForHtml: Fault = {
  name: "values-escaped-for-html",
  breaks: kept,
  clause: "quotes, signs",
  because: "made safe on the way in, and again by every page on the way out",
  decorate: storing((text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")),
};

/** Text is stored without characters beyond U+FFFF. */
export const valuesInThreeBytes: Fault = {
  name: "values-in-three-bytes",
  breaks: kept,
  clause: "characters of any script",
  because: "MySQL's utf8 has three bytes for a character",
  decorate: storing((text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, "?")),
};

/** Names are changed on their way into memory; userName is left alone, so that lookups still match. */
function storing(change: (text: string) => string): NonNullable<Fault["decorate"]> {
  const changed = (value: Json): Json => {
    if (typeof value === "string") return change(value);
    if (Array.isArray(value)) return value.map(changed);
    return isObject(value) ? named(value) : value;
  };
  const named = (object: Resource): Resource =>
    Object.fromEntries(
      Object.entries(object).map(([name, value]) => [
        name,
        ["userName", "externalId", "schemas"].includes(name) ? value : changed(value),
      ]),
    );
  return replaceEngine(({ validateResource }) => ({
    validateResource: (body, type) => named(validateResource(body, type)),
  }));
}

/** A login that isn't an e-mail address is replaced by the address. */
export const addressIsUserName: Fault = {
  name: "address-is-user-name",
  breaks: ["OKTA-create/name-beside-address"],
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
