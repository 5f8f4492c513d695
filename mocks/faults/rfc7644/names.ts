// Faulty providers for the rows of rfc7644/names.

import { isObject } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { textAt } from "../../attribute-access.ts";
import { changeQuery, changeQueryOfRead } from "../../fault-kit/change-query.ts";
import { rereadUserPatch, nothing } from "../../fault-kit/reread-user-patch.ts";
import type { Fault } from "../../fault.ts";
import { replaceBehaviour, replaceEngine, replaceOperations } from "../../replace-part.ts";

/** An attribute name with the core URN, treated as unknown. */
export const coreUrnUnknownInNames: Fault = {
  name: "core-urn-unknown-in-names",
  breaks: ["RFC7644-3.10/full-names", "RFC7644-3.10/any-case"],
  because: "names are cut at the first dot, and the URN contains a dot",
  decorate: replaceOperations(({ getUser }) => ({
    getUser: (context) => {
      const { attributes } = context.query;
      if (attributes === undefined || !/core:2\.0:user:/i.test(attributes)) return getUser(context);
      return getUser({ ...context, query: { ...context.query, attributes: "id" } });
    },
  })),
};

/** A full attribute name in capital letters, treated as unknown. */
export const fullNamesInCapitalsUnknown: Fault = {
  name: "full-names-in-capitals-unknown",
  breaks: ["RFC7644-3.10/any-case"],
  clause: "the URN",
  because: "the comparison of the URN is case-sensitive",
  decorate: replaceOperations(({ getUser }) => ({
    getUser: (context) => {
      const { attributes } = context.query;
      if (attributes?.includes("URN:") !== true) return getUser(context);
      return getUser({ ...context, query: { ...context.query, attributes: "id" } });
    },
  })),
};

/** A PUT to another user's userName, refused with the scimType invalidValue. */
export const takenNameOnPutIsInvalidValue: Fault = {
  name: "taken-name-on-put-is-invalid-value",
  breaks: ["RFC7644-3.12/update-uniqueness"],
  clause: "uniqueness",
  because: "every refusal has the scimType invalidValue",
  transport: (reply, { method }) =>
    method === "PUT" && reply.status === 409 && isObject(reply.body)
      ? { ...reply, body: { ...reply.body, scimType: "invalidValue" } }
      : reply,
};

/** A userName in another Unicode form, accepted as different. */
export const userNameComparedByCodePoint: Fault = {
  name: "user-name-compared-by-code-point",
  breaks: ["RFC7644-5/unicode-forms"],
  violates: ["RFC7644-7.8/strings-prepared"],
  because: "text is compared without Unicode normalisation",
  decorate: replaceBehaviour(() => ({
    isUserNameTaken: (userName, { users }, selfId) =>
      users.idsByUserName(userName).some((id) => {
        const taken = textAt(users.get(id)?.attributes ?? {}, "userName");
        return id !== selfId && taken.toLowerCase() === userName.toLowerCase();
      }),
  })),
};

/** A path in other letter case, treated as unknown. */
export const patchPathMindsLetterCase: Fault = {
  name: "patch-path-minds-letter-case",
  breaks: ["RFC7644-3.10/any-case"],
  clause: "in the path of a PATCH",
  because: "names are keys of a case-sensitive map",
  decorate: rereadUserPatch((sent) => {
    if (/^[A-Z]{3}/.test(textAt(sent, "path")))
      throw badRequest("invalidPath", "No such attribute");
    return sent;
  }),
};

/** A sortBy in other letter case, ignored. */
export const sortByMindsLetterCase: Fault = {
  name: "sort-by-minds-letter-case",
  breaks: ["RFC7644-3.10/any-case"],
  clause: "in sortBy",
  because: "names are keys of a case-sensitive map",
  decorate: replaceEngine(({ sortResources }) => ({
    sortResources: (resources, sort, type) =>
      /^[A-Z]{3}/.test(sort.sortBy) ? [...resources] : sortResources(resources, sort, type),
  })),
};

/** A filter with a full attribute name that matches every user. */
export const fullNamesInFiltersMatchAll: Fault = {
  name: "full-names-in-filters-match-all",
  breaks: ["RFC7644-3.10/full-names"],
  clause: "in a filter",
  because: "an unknown column is left out of the query",
  decorate: changeQuery(({ filter, ...query }) =>
    filter === undefined || filter.startsWith("urn:") ? query : { ...query, filter },
  ),
};

export const rfc7644NamesParts: readonly Fault[] = [
  {
    /** A read that leaves out the requested sub-attribute if its name is in capitals. */
    name: "sub-attribute-in-capitals-unknown",
    breaks: ["RFC7644-3.10/any-case"],
    clause: "the sub-attribute",
    because: "only the part before the dot ignores letter case",
    decorate: changeQueryOfRead((query) =>
      query["attributes"]?.endsWith(".FAMILYNAME") ? { ...query, attributes: "id" } : query,
    ),
  },
  {
    /** An extension named in capitals in the path of a PATCH: passed over. */
    name: "extension-in-capitals-passed-over",
    breaks: ["RFC7644-3.10/any-case"],
    clause: "URN, in the path of a PATCH",
    because: "attributes are found without letter case, extensions by a map of their URNs",
    decorate: rereadUserPatch((sent) => (textAt(sent, "path").startsWith("URN:") ? nothing : sent)),
  },
  {
    /** A PATCH of a user whose path begins with the URN of the core schema: passed over. */
    name: "core-urn-in-a-path-passed-over",
    breaks: ["RFC7644-3.10/full-names"],
    clause: "in the path of a PATCH",
    because: "whatever begins with a URN is looked for among the extensions",
    decorate: rereadUserPatch((sent) =>
      /^urn:ietf:params:scim:schemas:core:/.test(textAt(sent, "path")) ? nothing : sent,
    ),
  },
];
