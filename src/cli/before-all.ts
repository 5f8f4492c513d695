// Playwright's global set-up where it is started without the command line: a target that lets nobody in, or that is no
// SCIM endpoint, is told in one sentence before any test, as `run` tells it.

import { usersMet } from "../ownership/users-met.ts";
import { runFromEnvironment, tokenFromEnvironment } from "../run/from-environment.ts";
import { whyNotToStart } from "./preflight.ts";

/** @throws Error with the sentence */
export default async function beforeAll(): Promise<void> {
  const run = runFromEnvironment(process.env);
  const token = tokenFromEnvironment(process.env);
  // The workers mask whom this answer names as well.
  const obstacle = await whyNotToStart(run, token, usersMet(run, token));
  if (obstacle !== undefined) throw new Error(obstacle.sentence);
}
