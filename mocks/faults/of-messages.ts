// Every fault in tokens, media types, character sets and errors, in the alphabet's order.
import type { Fault } from "../fault.ts";
import { answersInPlainJson } from "./answers-in-plain-json.ts";
import { bareTokenTaken } from "./bare-token-taken.ts";
import { bearerNotDeclared } from "./bearer-not-declared.ts";
import { doubleSlashUnknown } from "./double-slash-unknown.ts";
import { errorListsAllRequired } from "./error-lists-all-required.ts";
import { errorStatusAsNumber } from "./error-status-as-number.ts";
import { firstDeleteHangs } from "./first-delete-hangs.ts";
import { healthBehindToken } from "./health-behind-token.ts";
import { healthNotServed } from "./health-not-served.ts";
import { malformedBodyIsServerError } from "./malformed-body-is-server-error.ts";
import { missingAttributeReworded } from "./missing-attribute-reworded.ts";
import { missingAttributeUnnamed } from "./missing-attribute-unnamed.ts";
import { namesInLatinOne } from "./names-in-latin-one.ts";
import { notFoundSaysNoMore } from "./not-found-says-no-more.ts";
import { plainJsonNotAcceptable } from "./plain-json-not-acceptable.ts";
import { rateLimitWithoutRetryAfter } from "./rate-limit-without-retry-after.ts";
import { requiredFormatNotSaid } from "./required-format-not-said.ts";
import { smallPagesFailWhileHealthy } from "./small-pages-fail-while-healthy.ts";
import { tokenNotAskedFor } from "./token-not-asked-for.ts";
import { unauthorizedWithoutBody } from "./unauthorized-without-body.ts";
import { unauthorizedWithoutChallenge } from "./unauthorized-without-challenge.ts";
import { wrongTokenForbidden } from "./wrong-token-forbidden.ts";
import { wrongTypeReworded } from "./wrong-type-reworded.ts";

export const faultsOfMessages: readonly Fault[] = [
  answersInPlainJson,
  bareTokenTaken,
  bearerNotDeclared,
  doubleSlashUnknown,
  errorListsAllRequired,
  errorStatusAsNumber,
  firstDeleteHangs,
  healthBehindToken,
  healthNotServed,
  malformedBodyIsServerError,
  missingAttributeReworded,
  missingAttributeUnnamed,
  namesInLatinOne,
  notFoundSaysNoMore,
  plainJsonNotAcceptable,
  rateLimitWithoutRetryAfter,
  requiredFormatNotSaid,
  smallPagesFailWhileHealthy,
  tokenNotAskedFor,
  unauthorizedWithoutBody,
  unauthorizedWithoutChallenge,
  wrongTokenForbidden,
  wrongTypeReworded,
];
