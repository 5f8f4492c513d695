// Matchers over the status line and the header fields.

import type { ExpectMatcherState } from "@playwright/test";
import type { Answer } from "../../src/wire/answer.ts";
import { pathInOneSpelling, rootOf, sameURI } from "../../src/wire/same-uri.ts";
import { attribute } from "../attribute.ts";
import { found, judged, outcome, shown } from "./shown.ts";

export const statusMatchers = {
  /** The status is one of these. */
  toHaveStatus(this: ExpectMatcherState, answer: Answer, ...statuses: [number, ...number[]]) {
    const pass = statuses.includes(answer.status);
    return judged(pass, "toHaveStatus", statuses.join(" or "), outcome(answer), this.isNot);
  },

  /** Several answers have these statuses, in whatever order. */
  toHaveStatuses(this: ExpectMatcherState, answers: readonly Answer[], ...statuses: number[]) {
    const received = answers.map((answer) => answer.status);
    const pass = sorted(received) === sorted(statuses);
    return judged(
      pass,
      "toHaveStatuses",
      statuses.join(" and "),
      received.join(" and "),
      this.isNot,
    );
  },

  /** Every one of several answers has one of these statuses. */
  toAllHaveStatus(
    this: ExpectMatcherState,
    answers: readonly Answer[],
    ...statuses: [number, ...number[]]
  ) {
    const others = answers.filter(({ status }) => !statuses.includes(status));
    const pass = answers.length > 0 && others.length === 0;
    const expected = `${statuses.join(" or ")} to each`;
    const received = others.map(answered).join("; ");
    return judged(pass, "toAllHaveStatus", expected, received, this.isNot);
  },

  /** None of several answers has a status of 500 or above, but for 501: what isn't offered. */
  toAllBeNoServerErrors(this: ExpectMatcherState, answers: readonly Answer[]) {
    const failed = answers.filter(({ status }) => status >= 500 && status !== 501);
    const received = failed.map(answered).join("; ");
    const expected = "a status below 500 to each";
    return judged(failed.length === 0, "toAllBeNoServerErrors", expected, received, this.isNot);
  },

  /** None of several answers holds one of these texts, in any letter case. */
  toAllLeaveOut(this: ExpectMatcherState, answers: readonly Answer[], ...texts: string[]) {
    const sought = texts.map((text) => text.toLowerCase());
    const telling = answers.filter(({ text }) =>
      sought.some((each) => text.toLowerCase().includes(each)),
    );
    const received = `them in ${telling.map(answered).join("; ")}`;
    return judged(
      telling.length === 0,
      "toAllLeaveOut",
      "answers without the names of a user or a group",
      received,
      this.isNot,
    );
  },

  /** The status is one of success: 200 to 299. */
  toSucceed(this: ExpectMatcherState, answer: Answer) {
    const pass = answer.status >= 200 && answer.status < 300;
    return judged(pass, "toSucceed", "a status from 200 to 299", outcome(answer), this.isNot);
  },

  /** A refusal by the client's fault: 400 to 499. */
  toBeRefused(this: ExpectMatcherState, answer: Answer) {
    const pass = answer.status >= 400 && answer.status < 500;
    return judged(pass, "toBeRefused", "a status from 400 to 499", outcome(answer), this.isNot);
  },

  /** A refusal by the client's fault, or 501. */
  toBeRefusedOrNotImplemented(this: ExpectMatcherState, answer: Answer) {
    const { status } = answer;
    const pass = (status >= 400 && status < 500) || status === 501;
    const expected = "a status from 400 to 499, or 501";
    return judged(pass, "toBeRefusedOrNotImplemented", expected, outcome(answer), this.isNot);
  },

  /** No status of 500 or above. */
  toBeNoServerError(this: ExpectMatcherState, answer: Answer) {
    const pass = answer.status < 500;
    return judged(pass, "toBeNoServerError", "a status below 500", outcome(answer), this.isNot);
  },

  /** Answered within this many milliseconds. */
  toHaveTakenAtMost(this: ExpectMatcherState, answer: Answer, most: number) {
    const took = answer.exchange.durationMs;
    return judged(
      took <= most,
      "toHaveTakenAtMost",
      `${most} ms at most`,
      `${took} ms`,
      this.isNot,
    );
  },

  /** The header is there, in any letter case, and matches. */
  toHaveHeader(this: ExpectMatcherState, answer: Answer, name: string, pattern: RegExp) {
    const pass = pattern.test(answer.headers.get(name.toLowerCase()) ?? "");
    const received = recordedHeader(answer, name) ?? "no such header";
    return judged(pass, "toHaveHeader", `${name}: ${String(pattern)}`, received, this.isNot);
  },

  /** A resource or a message: a body with schemas, or the bare 201 that RFC 7644 §3.3 allows. */
  toBeAnsweredInSCIM(this: ExpectMatcherState, answer: Answer) {
    const isBare = answer.status === 201 && answer.text === "";
    const pass = isBare || Array.isArray(attribute(answer.json, "schemas"));
    const received = `${outcome(answer)}, schemas ${shown(answer, "schemas")}`;
    return judged(pass, "toBeAnsweredInSCIM", "a body with schemas", received, this.isNot);
  },

  /** Nothing came after the headers. */
  toHaveNoBody(this: ExpectMatcherState, answer: Answer) {
    const received = `a body of ${answer.text.length} characters`;
    return judged(answer.text === "", "toHaveNoBody", "no body", received, this.isNot);
  },

  /**
   * A URI stands at this path that ends so, or nothing does: absolute or relative (RFC 7643 §2.3.7), under whatever
   * name of the host.
   */
  toReferTo(this: ExpectMatcherState, answer: Answer, path: string, target: string) {
    const reference = attribute(answer.json, path) ?? undefined;
    const uri = sameURI(reference, rootOf(answer.exchange.request.url));
    const leadsThere = uri?.endsWith(pathInOneSpelling(target)) === true;
    const pass = answer.status < 300 && (reference === undefined || leadsThere);
    return judged(
      pass,
      "toReferTo",
      `${path}, the URI of ${target}`,
      found(answer, path),
      this.isNot,
    );
  },

  /** Header and attribute hold the same URI: the one relative to the request, the other to the root. */
  toHaveSameURI(this: ExpectMatcherState, answer: Answer, name: string, path: string) {
    const { url } = answer.exchange.request;
    const header = sameURI(answer.headers.get(name.toLowerCase()), url);
    const pass =
      header !== undefined && header === sameURI(attribute(answer.json, path), rootOf(url));
    const received = `${recordedHeader(answer, name) ?? "no such header"} and ${shown(answer, path)}`;
    return judged(pass, "toHaveSameURI", `the same in ${name} and ${path}`, received, this.isNot);
  },
};

function answered({ exchange, status }: Answer): string {
  const { method, url } = exchange.request;
  return `${status} to ${method} ${new URL(url).pathname.replace(/^.*(?=\/(?:Users|Groups))/, "")}`;
}

function sorted(statuses: readonly number[]): string {
  return JSON.stringify([...statuses].sort((left, right) => left - right));
}

function recordedHeader(answer: Answer, name: string): string | undefined {
  const fields = answer.exchange.response?.headers ?? [];
  return fields.find(([field]) => field.toLowerCase() === name.toLowerCase())?.[1];
}
