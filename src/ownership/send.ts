// The one way to the target, as every layer over it takes and gives it.

import type { Answer } from "../wire/answer.ts";
import type { WireRequest } from "../wire/wire-request.ts";

/** @throws NoAnswer, NoConsent, Unsendable as the wire client does, Unverified where a layer refuses */
export type Send = (request: WireRequest) => Promise<Answer>;
