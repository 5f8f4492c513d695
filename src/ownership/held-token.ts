// A token that the target took and takes no longer is nothing of the provider's: a fresh one goes on, and without
// one the run ends. An answer of 401 to one request alone is judged.

import { ownReadHeaders } from "./own-headers.ts";
import { fill } from "../okta/request-template.ts";
import { testCredentials } from "../okta/requests/test-credentials.ts";
import type { Answer } from "../wire/answer.ts";
import type { WireRequest } from "../wire/wire-request.ts";
import type { Send } from "./send.ts";
import { Unverified } from "./unverified.ts";

/** Ends the test, and with it the run: no further request is worth sending. */
export class TokenEnded extends Unverified {}

export interface HeldToken {
  /** As it stands in the requests of the suites. */
  readonly token: string;
  /** How many tokens were put in its place so far. */
  readonly renewals: () => number;
  /** Puts a fresh token in its place; false where there is none. */
  readonly renew: () => Promise<boolean>;
}

/** @throws TokenEnded from the returned function */
export function heldToken(send: Send, { token, renewals, renew }: HeldToken): Send {
  const isRefusal = ({ status }: Answer) => status === 401 || status === 403;
  const isOurs = ({ headers }: WireRequest) =>
    headers.some(([name, value]) => /^authorization$/i.test(name) && value === `Bearer ${token}`);
  const isTaken = async (): Promise<boolean> => {
    const request = { ...fill(testCredentials), headers: ownReadHeaders(token), aside: true };
    return !isRefusal(await send(request));
  };
  let renewing: Promise<boolean> | undefined;
  const renewOnce = (): Promise<boolean> =>
    (renewing ??= renew().finally(() => (renewing = undefined)));
  return async (request) => {
    const before = renewals();
    const answer = await send(request);
    if (!isRefusal(answer) || !isOurs(request)) return answer;
    // Another request of this process may have had the token renewed meanwhile.
    if (renewals() === before && (await isTaken())) return answer;
    if (renewals() === before && !(await renewOnce())) throw ended(answer);
    const again = await send(request);
    if (!isRefusal(again) || (await isTaken())) return again;
    throw ended(again);
  };
}

function ended({ status }: Answer): TokenEnded {
  return new TokenEnded(
    `the token is no longer accepted: the target accepted it at first, and now answers ${status}`,
  );
}
