// Every fault in tokens, media types, character sets and errors, in the alphabet's order.
import type { Fault } from "../fault.ts";
import { answersInPlainJson } from "./answers-in-plain-json.ts";
import { errorStatusAsNumber } from "./error-status-as-number.ts";
import { firstDeleteHangs } from "./first-delete-hangs.ts";
import { malformedBodyIsServerError } from "./malformed-body-is-server-error.ts";
import { missingAttributeReworded } from "./missing-attribute-reworded.ts";
import { missingAttributeUnnamed } from "./missing-attribute-unnamed.ts";
import { namesInLatinOne } from "./names-in-latin-one.ts";
import { plainJsonNotAcceptable } from "./plain-json-not-acceptable.ts";
import { rateLimitWithoutRetryAfter } from "./rate-limit-without-retry-after.ts";
import { tokenNotAskedFor } from "./token-not-asked-for.ts";
import { unauthorizedWithoutBody } from "./unauthorized-without-body.ts";
import { unauthorizedWithoutChallenge } from "./unauthorized-without-challenge.ts";
import { wrongTokenForbidden } from "./wrong-token-forbidden.ts";

export const faultsOfMessages: readonly Fault[] = [
  answersInPlainJson,
  errorStatusAsNumber,
  firstDeleteHangs,
  malformedBodyIsServerError,
  missingAttributeReworded,
  missingAttributeUnnamed,
  namesInLatinOne,
  plainJsonNotAcceptable,
  rateLimitWithoutRetryAfter,
  tokenNotAskedFor,
  unauthorizedWithoutBody,
  unauthorizedWithoutChallenge,
  wrongTokenForbidden,
];
