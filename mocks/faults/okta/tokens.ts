// Providers that take a token for the right one which isn't.

import type { Fault } from "../../fault.ts";
import { replaceBehaviour } from "../../replace-part.ts";

const authorizing = (
  isTaken: (credentials: string, token: string) => boolean,
): NonNullable<Fault["decorate"]> =>
  replaceBehaviour(({ isAuthorized }) => ({
    isAuthorized: (authorization, token, operation) => {
      const [, credentials = ""] = /^Bearer ?(.*)$/.exec(authorization ?? "none") ?? [];
      const isBearer = /^Bearer\b/.test(authorization ?? "");
      return (
        isAuthorized(authorization, token, operation) || (isBearer && isTaken(credentials, token))
      );
    },
  }));

const strangers = [
  "OKTA-connect/strangers-refused",
  "OKTA-connect/strangers-see-nothing",
  "OKTA-connect/strangers-change-nothing",
  "RFC7644-2/access-control",
  "RFC7644-3.12/unauthorized",
];
const each = (clause: string) => Object.fromEntries(strangers.map((row) => [row, clause]));

/** A token that begins as the right one is taken. */
export const tokenComparedByBeginning: Fault = {
  name: "token-compared-by-beginning",
  breaks: strangers,
  clause: each("the right one with more behind it"),
  because: "strncmp, or a column that cuts what is looked up",
  decorate: authorizing((credentials, token) => credentials.startsWith(token)),
};

/** The first half of the token is taken. */
export const halfOfTokenTaken: Fault = {
  name: "half-of-token-taken",
  breaks: strangers,
  clause: each("half of the right one"),
  because: "the token is looked up by the beginning that its page shows",
  decorate: authorizing(
    (credentials, token) => credentials.length > 7 && token.startsWith(credentials),
  ),
};

/** A token of no characters is taken. */
export const emptyTokenTaken: Fault = {
  name: "empty-token-taken",
  breaks: strangers,
  clause: each("an empty one"),
  because: "nothing is compared with a setting that nobody has set",
  decorate: authorizing((credentials) => credentials.trim() === ""),
};
