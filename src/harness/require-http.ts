// An exchange that was answered with something, and not with HTTP: the provider's, as an expectation that didn't hold.

import type { Answer } from "../wire/answer.ts";
import { NoAnswer } from "../wire/no-answer.ts";
import { Unverified } from "../ownership/unverified.ts";
import { unmet } from "./thrown.ts";

/** Thrown in place of an answer. */
class NotHttp extends Error {
  readonly received: string;

  constructor(received: string, exchange: string) {
    const expected = "an HTTP response";
    super(
      unmet({ matcher: "toBeHTTP", expected, received, exchange, at: ["status"], asks: "answer" }),
    );
    this.received = received;
  }
}

/** The answer. @throws NoAnswer where nothing came; an expectation that didn't hold where no HTTP did */
export async function requireHttp(answering: Promise<Answer>): Promise<Answer> {
  try {
    return await answering;
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    const { id, failure } = error.exchange;
    if (failure?.raw === undefined) throw error;
    throw new NotHttp(`${error.message} ${JSON.stringify(failure.raw)}`, id);
  }
}

/** What arranges a test, and judges nothing: an exchange without HTTP ends the test as unverified. */
export async function arranging<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof NotHttp)) throw error;
    throw new Unverified(`what arranges the test was not answered in HTTP: ${error.received}`);
  }
}
