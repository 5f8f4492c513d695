// What a target was seen to lack takes away the rows that need it: a refused request is told from one to something
// that isn't there at all, and a defect of every create is told by one row, on which the others rest.

import type { RequirementId } from "../requirements/catalogue.ts";
import type { Send } from "../ownership/send.ts";
import { Unverified } from "../ownership/unverified.ts";
import type { Answer } from "../wire/answer.ts";
import type { WireRequest } from "../wire/wire-request.ts";
import { DidNotApply } from "./did-not-apply.ts";
import { isAbsent, isNotOffered } from "./not-offered.ts";
import { lacking } from "./thrown.ts";
import { lackOf, type Lack, type Lacking, type Offer } from "./offer.ts";

/** The row that tells of a defect of every create. */
const tellsOf: Partial<Record<Lacking, RequirementId>> = {
  creates: "OKTA-create/created",
  "creates of groups": "OKTA-group/created",
};

/**
 * @param covered the rows that the test judges
 * @throws DidNotApply, Unverified from the returned function with the sentence of what is lacking
 */
export function pastLacks(
  send: Send,
  covered: readonly RequirementId[],
  offer: () => Promise<Offer>,
): Send {
  return async (request) => {
    const answer = await send(request);
    const what = neededFor(request, answer);
    if (what === undefined) return answer;
    const lack = lackOf(await offer(), what);
    const home = tellsOf[what];
    const isTold = home !== undefined && covered.includes(home);
    if (lack !== undefined && !isTold) throw thrownFor(lack);
    return answer;
  };
}

/** Ends a test, or a row, by what is lacking. */
export function thrownFor({ what, sentence, takes }: Lack): Error {
  const Ending = takes === "did-not-apply" ? DidNotApply : Unverified;
  return lacking(what, new Ending(sentence));
}

/** What a refused request may have failed for; undefined where it wasn't refused so. */
function neededFor({ method, path }: WireRequest, { status }: Answer): Lacking | undefined {
  if (isAbsent(status) && path.includes("/.search")) return "search by POST";
  if (isAbsent(status) && /^\/Groups(?:[/?]|$)/.test(path)) return "groups";
  if (method === "DELETE" && /^\/Users\//.test(path)) {
    return isNotOffered(method, status) ? "DELETE of users" : undefined;
  }
  if (method !== "POST" || status < 400) return undefined;
  if (/^\/Users(?:\?|$)/.test(path)) return "creates";
  return /^\/Groups(?:\?|$)/.test(path) ? "creates of groups" : undefined;
}
