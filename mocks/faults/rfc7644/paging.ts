// Providers that are wrong about paging: what turns the rows of rfc7644/paging red.

import type { Fault } from "../../fault.ts";
import { changeQuery } from "../../fault-kit/change-query.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { replaceOperations } from "../../replace-part.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";

/** A count of 0 read as if none were given. */
export const countZeroIsNoCount: Fault = {
  name: "count-zero-is-no-count",
  breaks: ["RFC7644-3.4.2.4/count-zero"],
  clause: "without resources",
  because: "zero is false",
  decorate: changeQuery(({ count, ...query }) =>
    count === undefined || count === "0" ? query : { ...query, count },
  ),
};

/** A negative count read without its sign. */
export const negativeCountTurnedPositive: Fault = {
  name: "negative-count-turned-positive",
  breaks: ["RFC7644-3.4.2.4/negative-count"],
  because: "a number parsed digit by digit",
  decorate: changeQuery(({ count, ...query }) =>
    count === undefined ? query : { ...query, count: count.replace("-", "") },
  ),
};

/** A page that says it starts at 1 wherever it starts. */
export const startIndexAlwaysOne: Fault = {
  name: "start-index-always-one",
  breaks: ["RFC7644-3.4.2.4/start-index-shown"],
  because: "a constant in a template",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) =>
      changeBody(await listUsers(context), (page) => ({ ...page, startIndex: 1 })),
  })),
};

/** A startIndex below 1 refused. */
export const startIndexZeroRefused: Fault = {
  name: "start-index-zero-refused",
  breaks: ["RFC7644-3.4.2.4/start-index-below-one"],
  because: "a validator that is stricter than the RFC",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      if (Number(context.query.startIndex ?? "1") >= 1) return listUsers(context);
      throw badRequest("invalidValue", "startIndex must be 1 or more");
    },
  })),
};

/** A query parameter that nobody knows refused. */
export const unknownParameterRefused: Fault = {
  name: "unknown-parameter-refused",
  breaks: ["RFC7644-3.4.2/unknown-parameter"],
  because: "a gateway that checks queries against a list",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      const unknown = Object.keys(context.query).find((name) => !known.includes(name));
      if (unknown === undefined) return listUsers(context);
      throw badRequest("invalidSyntax", `Unknown parameter ${unknown}`);
    },
  })),
};

const known = [
  "filter",
  "sortBy",
  "sortOrder",
  "startIndex",
  "count",
  "attributes",
  "excludedAttributes",
];
