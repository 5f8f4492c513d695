// What the target did that made one row red: from the answer that was asserted on, never from what the row asks. Rows
// whose causes have the same key are one cause. Pure.

import { capital } from "../run/capital.ts";
import type { Exchange } from "../wire/exchange.ts";
import { gatewayReason } from "../verdict/gateway-reason.ts";
import { namesAt, type Finding } from "../verdict/finding.ts";
import { operationOf } from "./operation.ts";
import type { ResultRequirement } from "./result.ts";

/** What rows have in common: the key, and a sentence in which `…` stands for what each of them adds. */
export interface Common {
  readonly key: string;
  /** What the target did. */
  readonly sentence: string;
  /** What this row adds: an attribute, a scimType. */
  readonly part?: string;
}

export interface Cause extends Common {
  /** With what it is told together where no other row has this key. */
  readonly wider?: Common;
  /** The answer that made the row red. */
  readonly exchange?: Exchange;
  /** The target refuses what it is to take. */
  readonly isRefusal?: true;
  /** It shows something else: which can be the work of a write that it refused before. */
  readonly isShown?: true;
}

/** @param sent the exchanges of the row, in order @param target base URL of the run */
export function causeOf(row: ResultRequirement, sent: readonly Exchange[], target: string): Cause {
  const { finding } = row;
  if (row.reason?.startsWith(gatewayReason) === true) return { ...plain(row), key: "gateway" };
  if (row.verdict === "error" && finding === undefined) {
    return unanswered(sent.findLast(({ response }) => response === undefined)) ?? plain(row);
  }
  if (row.verdict === "unverified") {
    const last = sent.at(-1);
    // Another refusal of the same row's may be beside the point.
    const named = sent.find(({ id }) => id === row.shownBy);
    const told = heldBack(last) ?? refused(named, target);
    return told ?? unanswered(last) ?? unseen(row, last, target);
  }
  const exchange = answerOf(row, sent);
  if (exchange === undefined || finding === undefined) return { ...plain(row), ...about(exchange) };
  const operation = operationOf(exchange, target);
  if (exchange.response === undefined) return unanswered(exchange) ?? plain(row);
  const { status } = exchange.response;
  if (finding.asks === "every exchange") return complaint(finding, exchange, operation);
  if (finding.asks === "refusal") {
    return status < 400 ? accepted(exchange, operation) : otherRefusal(finding, exchange);
  }
  return (
    refused(exchange, target) ?? content(finding, exchange, writeBefore(exchange, sent), target)
  );
}

const isRefused = ({ response }: Exchange): boolean => (response?.status ?? 0) >= 400;
const about = (exchange: Exchange | undefined) => (exchange === undefined ? {} : { exchange });

/** The exchange that was asserted on, or the last: after it nothing was looked at. */
export function answerOf(
  { finding }: Pick<ResultRequirement, "finding">,
  sent: readonly Exchange[],
): Exchange | undefined {
  return sent.find(({ id }) => id === finding?.exchange) ?? sent.at(-1);
}

/** A sentence of the harness's own: what is missing, in the same words for every row. */
export function plain({ reason, id }: ResultRequirement): Cause {
  const sentence = capital(reason?.split("\n")[0] ?? "The reason is not known");
  return { key: `plain ${reason === undefined ? id : normalised(sentence)}`, sentence };
}

/** What was needed wasn't shown: told with others that the same request shows wrongly. */
function unseen(row: ResultRequirement, exchange: Exchange | undefined, target: string): Cause {
  const told = plain(row);
  if (exchange === undefined) return told;
  const operation = operationOf(exchange, target);
  const { key, sentence } = shown(operation, showsOther(operation), told.sentence);
  return { ...told, wider: { key, sentence, part: told.sentence } };
}

/** Nobody consented to it: nothing of what came before has to do with that. */
function heldBack(exchange: Exchange | undefined): Cause | undefined {
  if (exchange?.failure?.kind !== "consent") return undefined;
  const { method } = exchange.request;
  const why = exchange.failure.message.replace(/^\S+ was not sent/, "").replace(/\.$/, "");
  return { key: `held back${why}`, sentence: `… is not sent${why}`, part: method };
}

function unanswered(exchange: Exchange | undefined): Cause | undefined {
  if (exchange === undefined || exchange.response !== undefined) return undefined;
  const failure = exchange.failure?.message ?? "no answer";
  const kind = exchange.failure?.kind ?? "";
  const sentence = `${exchange.request.method} gets no answer: ${failure}`;
  return { key: `unanswered ${kind}`, sentence, exchange };
}

/** An answer of 400 or more to what the target is to take, by operation, status and what it said. */
export function refused(exchange: Exchange | undefined, target: string): Cause | undefined {
  if (exchange?.response === undefined || exchange.response.status < 400) return undefined;
  const { status } = exchange.response;
  const operation = operationOf(exchange, target);
  const detail = errorText(exchange, "detail");
  const said = detail === "" ? "" : `: “${detail}”`;
  const [first = ""] = detail.split(/[,;]/);
  return {
    key: `refused ${detail === "" ? operation : ""} ${status} ${normalised(first)}`,
    sentence: `… is answered with ${status}${said}`,
    part: operation,
    wider: {
      key: "refused",
      sentence: "Valid requests are refused: …",
      part: `${operation} with ${status}${detail === "" ? "" : ` “${detail.slice(0, 80)}”`}`,
    },
    exchange,
    isRefusal: true,
  };
}

function accepted(exchange: Exchange, operation: string): Cause {
  return {
    key: "accepted",
    sentence: "Invalid requests are accepted: …",
    part: `${operation} with ${exchange.response?.status ?? ""}`,
    exchange,
  };
}

/** Refused as asked, but with another status or scimType, or without the form of an error. */
function otherRefusal({ expected }: Finding, exchange: Exchange): Cause {
  const { status } = exchange.response ?? {};
  const got = [status, errorText(exchange, "scimType")].filter(Boolean).join(" ");
  return { ...anotherRefusal, part: `${got} instead of ${expected}`, exchange };
}

function complaint({ received: part }: Finding, exchange: Exchange, operation: string): Cause {
  if (isRefused(exchange)) return { ...anotherRefusal, part, exchange };
  return { ...shown(operation, `${operation} shows what it must not show`, part), exchange };
}

const showsOther = (operation: string) => `${operation} shows other values than required`;

const anotherRefusal = {
  key: "another refusal",
  sentence: "Refusals differ from what is required: …",
};

/** An answer that says other things than it is to: told by operation, or by resource type. */
function shown(operation: string, did: string, part: string): Cause {
  const [, method = "", path = ""] = /^(\S+) ([^?]*)/.exec(operation) ?? [];
  const [collection = ""] = /\/\w*/.exec(path) ?? [];
  return {
    isShown: true,
    key: `shows ${method} ${path}`,
    sentence: `${did}: …`,
    part,
    wider: {
      key: `shows ${collection}`,
      sentence: `${collection} shows other values than required: …`,
      part: `${part} (${operation})`,
    },
  };
}

/** What a test wrote last before it read a resource; a list is a matter of its own. */
function writeBefore(exchange: Exchange, sent: readonly Exchange[]): Exchange | undefined {
  const { method, url } = exchange.request;
  if (method !== "GET" || url.includes("?")) return exchange;
  const before = sent.slice(0, sent.indexOf(exchange));
  return before.findLast(
    ({ request, response }) => request.method !== "GET" && (response?.status ?? 500) < 300,
  );
}

function content(
  finding: Finding,
  exchange: Exchange,
  write: Exchange | undefined,
  target: string,
): Cause {
  const read = operationOf(exchange, target);
  const operation = write === undefined ? read : operationOf(write, target);
  const attribute = finding.at.flatMap(namesAt).find((name) => !name.startsWith("urn:"));
  const did =
    write === undefined || write === exchange
      ? showsOther(operation)
      : `After ${operation} a read shows other values than required`;
  const part = attribute ?? finding.expected.split(/[,;\n[]/, 1)[0]?.trim() ?? "";
  return { ...shown(operation, did, part), exchange };
}

/** What the error of an answer says there; empty where it says nothing. */
function errorText({ response }: Exchange, name: "detail" | "scimType"): string {
  try {
    const body = JSON.parse(response?.body?.text ?? "") as Readonly<Record<string, unknown>> | null;
    const text = body?.[name];
    return typeof text === "string" ? text : "";
  } catch {
    return "";
  }
}

/** Without what differs from row to row: names that the run made up, ids, numbers. */
function normalised(text: string): string {
  return text
    .replace(/'[^']*'/g, "''")
    .replace(/\S*\d\S*/g, "0")
    .replace(/"[^"]*"/g, '""');
}
