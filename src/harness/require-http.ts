// An exchange that was answered with something, and not with HTTP: the provider's, told as an expectation
// that didn't hold, since assertions are told from other errors by their message (ADR 0004).

import type { Answer } from "../wire/answer.ts";
import { NoAnswer } from "../wire/no-answer.ts";
import { Unverified } from "../ownership/unverified.ts";

const beginning = "expect(answer).toBeHTTP";

/** Thrown in place of an answer. */
class NotHttp extends Error {
  constructor(received: string) {
    super(`${beginning}\n\nExpected: an HTTP response\nReceived: ${received}`);
  }
}

/** Whether an error of Playwright's, which keeps the message alone, is about an exchange without HTTP. */
export function isNotHttp(message: string): boolean {
  return message.replace(/^Error: /, "").startsWith(beginning);
}

/** The answer. @throws NoAnswer where nothing came; an expectation that didn't hold where no HTTP did */
export async function requireHttp(answering: Promise<Answer>): Promise<Answer> {
  try {
    return await answering;
  } catch (error) {
    const raw = error instanceof NoAnswer ? error.exchange.failure?.raw : undefined;
    if (!(error instanceof Error) || raw === undefined) throw error;
    throw new NotHttp(`${error.message} ${JSON.stringify(raw)}`);
  }
}

/** What arranges a test, and judges nothing: an exchange without HTTP ends the test as unverified. */
export async function arranging<Arranged>(work: Promise<Arranged>): Promise<Arranged> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof NotHttp)) throw error;
    const received = /^Received: (.*)$/m.exec(error.message)?.[1] ?? "";
    throw new Unverified(`what arranges the test was not answered in HTTP: ${received}`);
  }
}
