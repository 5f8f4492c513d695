// Okta's own test of the credentials, before anything else: a wrong token, a wrong path or a closed
// port is told in one sentence, instead of in every row.

import { isScimMessage } from "../wire/is-scim-message.ts";
import { ownReadHeaders } from "../ownership/own-headers.ts";
import { fill } from "../okta/request-template.ts";
import { testCredentials } from "../okta/requests/test-credentials.ts";
import { inert } from "../wire/inert.ts";
import type { Run } from "../run/run.ts";
import type { Answer } from "../wire/answer.ts";
import { NoAnswer } from "../wire/no-answer.ts";
import type { UsersMet } from "../wire/strangers.ts";
import { signedClient } from "./signed-client.ts";

export interface Obstacle {
  readonly code: 2 | 3;
  readonly sentence: string;
}

/**
 * Undefined where the target answers as a SCIM endpoint would. Sends one GET.
 * @param met told of whom the answer names
 */
export async function whyNotToStart(
  run: Run,
  token: string,
  met?: UsersMet,
): Promise<Obstacle | undefined> {
  const client = signedClient(run, token, { allowWrites: false, met });
  try {
    const request = fill(testCredentials);
    return judge(await client.send({ ...request, headers: ownReadHeaders(token) }), run.target);
  } catch (error) {
    if (error instanceof NoAnswer)
      return { code: 3, sentence: `no answer from ${run.target}: ${told(error)}` };
    throw error;
  } finally {
    await client.close();
  }
}

/** With what came, where something did and no HTTP. */
function told({ message, exchange }: NoAnswer): string {
  const { raw, kind } = exchange.failure ?? {};
  if (kind === "tls") {
    return `${message} interact-scim doctor says what is wrong with the certificate; --ca names your company's certificate authority`;
  }
  return raw === undefined ? message : `${message} ${inert(JSON.stringify(raw))}`;
}

function judge(answer: Answer, target: string): Obstacle | undefined {
  const { status } = answer;
  if (status === 401 || status === 403) {
    return {
      code: 2,
      sentence: `the token was refused with ${status} by ${target}: is it the token of an active SCIM source, without "Bearer " before it?`,
    };
  }
  if (status >= 300 && status < 400) {
    return {
      code: 2,
      sentence: `${target} redirects (${status}), and Okta doesn't follow: give the address that it leads to`,
    };
  }
  if (answer.brokenOff && /^(?:reset|timeout)$/.test(answer.exchange.failure?.kind ?? "")) {
    return { code: 3, sentence: `an incomplete answer from ${target}: ${answer.malformed ?? ""}` };
  }
  // A SCIM endpoint has /Users; where there is nothing else, a SCIM error comes from a path beside it. Who is
  // busy or broken at the moment may be one.
  const isThere = status >= 500 || status === 429 || (status !== 404 && isScimMessage(answer.json));
  if (isThere) return undefined;
  const why = answer.malformed === undefined ? "" : ` (${answer.malformed.replace(/\.$/, "")})`;
  const lacking = status === 404 ? "" : ` and no SCIM message${why}`;
  return {
    code: 2,
    sentence: `no SCIM endpoint at ${target}: GET /Users was answered with ${status}${lacking}; the path usually ends in /api/v2/scim/v2`,
  };
}
