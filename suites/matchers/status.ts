// Matchers over the status line and the header fields.

import type { Answer } from "../../src/wire/answer.ts";
import { pathInOneSpelling, rootOf, sameURI } from "../../src/wire/same-uri.ts";
import { attribute, pointer } from "../attribute.ts";
import { ended, outcome, seen, shown } from "./shown.ts";

const refusal = { asks: "refusal" } as const;
const isError = (status: number) => status >= 400;

export const statusMatchers = {
  /** The status is one of these. */
  toHaveStatus(answer: Answer, ...statuses: [number, ...number[]]) {
    const pass = statuses.includes(answer.status);
    const expected = statuses.join(" or ");
    return { pass, expected, ...ended(answer), ...(statuses.every(isError) ? refusal : {}) };
  },

  /** Several answers have these statuses, in whatever order. */
  toHaveStatuses(answers: readonly Answer[], ...statuses: number[]) {
    const received = answers.map((answer) => answer.status);
    const other = answers.find(({ status }) => !statuses.includes(status));
    const pass = sorted(received) === sorted(statuses);
    return {
      pass,
      expected: statuses.join(" and "),
      received: received.join(" and "),
      at: ["status"],
      exchange: other?.exchange.id,
    };
  },

  /** Every one of several answers has one of these statuses. */
  toAllHaveStatus(answers: readonly Answer[], ...statuses: [number, ...number[]]) {
    const others = answers.filter(({ status }) => !statuses.includes(status));
    const pass = answers.length > 0 && others.length === 0;
    const expected = `${statuses.join(" or ")} to each`;
    const received = others.map(answered).join("; ");
    return { pass, expected, received, at: ["status"], exchange: others[0]?.exchange.id };
  },

  /** None of several answers has a status of 500 or above, but for 501: what isn't offered. */
  toAllBeNoServerErrors(answers: readonly Answer[]) {
    const failed = answers.filter(({ status }) => status >= 500 && status !== 501);
    const received = failed.map(answered).join("; ");
    const expected = "a status below 500 to each";
    const exchange = failed[0]?.exchange.id;
    return { pass: failed.length === 0, expected, received, at: ["status"], exchange };
  },

  /** None of several answers holds one of these texts, in any letter case. */
  toAllLeaveOut(answers: readonly Answer[], ...texts: string[]) {
    const sought = texts.map((text) => text.toLowerCase());
    const telling = answers.filter(({ text }) =>
      sought.some((each) => text.toLowerCase().includes(each)),
    );
    const received = `names in ${telling.map(answered).join("; ")}`;
    return {
      pass: telling.length === 0,
      expected: "answers without the names of a user or a group",
      received,
      exchange: telling[0]?.exchange.id,
    };
  },

  /** The status is one of success: 200 to 299. */
  toSucceed(answer: Answer) {
    const pass = answer.status >= 200 && answer.status < 300;
    return { pass, expected: "a status from 200 to 299", ...ended(answer) };
  },

  /** A refusal by the client's fault: 400 to 499. */
  toBeRefused(answer: Answer) {
    const pass = answer.status >= 400 && answer.status < 500;
    return { pass, expected: "a status from 400 to 499", ...ended(answer), ...refusal };
  },

  /** A refusal by the client's fault, or 501. */
  toBeRefusedOrNotImplemented(answer: Answer) {
    const { status } = answer;
    const pass = (status >= 400 && status < 500) || status === 501;
    const expected = "a status from 400 to 499, or 501";
    return { pass, expected, ...ended(answer), ...refusal };
  },

  /** No status of 500 or above. */
  toBeNoServerError(answer: Answer) {
    const pass = answer.status < 500;
    return { pass, expected: "a status below 500", ...ended(answer) };
  },

  /** Answered within this many milliseconds. */
  toHaveTakenAtMost(answer: Answer, most: number) {
    const took = answer.exchange.durationMs;
    return { pass: took <= most, expected: `${most} ms at most`, received: `${took} ms` };
  },

  /** The header is there, in any letter case, and matches. */
  toHaveHeader(answer: Answer, name: string, pattern: RegExp) {
    const pass = pattern.test(answer.headers.get(name.toLowerCase()) ?? "");
    const received = recordedHeader(answer, name) ?? "no such header";
    return {
      pass,
      expected: `${name}: ${String(pattern)}`,
      received,
      at: [`header:${name.toLowerCase()}`],
    };
  },

  /** The version of the answer is this one (RFC 7644 §3.14). */
  toHaveEntityTag(answer: Answer, tag: string) {
    const pass = answer.headers.get("etag") === tag;
    const received = recordedHeader(answer, "ETag") ?? "no such header";
    return { pass, expected: `ETag: ${tag}`, received, at: ["header:etag"] };
  },

  /** A resource or a message: a body with schemas, or the bare 201 that RFC 7644 §3.3 allows. */
  toBeAnsweredInSCIM(answer: Answer) {
    const isBare = answer.status === 201 && answer.text === "";
    const pass = isBare || Array.isArray(attribute(answer.json, "schemas"));
    const received = `${outcome(answer)}, schemas ${shown(answer, "schemas")}`;
    return { pass, expected: "a body with schemas", received, at: ["status", "/schemas"] };
  },

  /** Nothing came after the headers. */
  toHaveNoBody(answer: Answer) {
    const received = `a body of ${answer.text.length} characters`;
    return { pass: answer.text === "", expected: "no body", received };
  },

  /**
   * A URI stands at this path that ends so, or nothing does: absolute or relative (RFC 7643 §2.3.7), under whatever
   * name of the host.
   */
  toReferTo(answer: Answer, path: string, target: string) {
    const reference = attribute(answer.json, path) ?? undefined;
    const uri = sameURI(reference, rootOf(answer.exchange.request.url));
    const leadsThere = uri?.endsWith(pathInOneSpelling(target)) === true;
    const pass = answer.status < 300 && (reference === undefined || leadsThere);
    return { pass, expected: `${path}, the URI of ${target}`, ...seen(answer, path) };
  },

  /** Header and attribute hold the same URI: the one relative to the request, the other to the root. */
  toHaveSameURI(answer: Answer, name: string, path: string) {
    const { url } = answer.exchange.request;
    const header = sameURI(answer.headers.get(name.toLowerCase()), url);
    const pass =
      header !== undefined && header === sameURI(attribute(answer.json, path), rootOf(url));
    const received = `${recordedHeader(answer, name) ?? "no such header"} and ${shown(answer, path)}`;
    return {
      pass,
      expected: `the same in ${name} and ${path}`,
      received,
      at: [`header:${name.toLowerCase()}`, pointer(answer.json, path)],
    };
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
