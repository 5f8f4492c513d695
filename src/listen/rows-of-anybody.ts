// Rows that hold for whoever asks: ids that nobody has, what was deleted, creates and conflicts.

import { asText } from "./as-text.ts";
import { isJsonObject, member } from "../wire/json.ts";
import { rootOf, sameURI } from "../wire/same-uri.ts";
import { errorBody } from "../verdict/standing/error-body.ts";
import { unlessChanged } from "./long-ago.ts";
import { formIn } from "./placeholders.ts";
import { fold, isPlaceholder } from "../verdict/standing/fold.ts";
import { sayOf } from "./rows-of-lookups.ts";
import { isSameName, resourcesIn, textIn, type Step } from "./step.ts";
import { onlyResource } from "./directory.ts";
import type { Directory, Known } from "./directory.ts";
import type { Finding } from "./ledger.ts";

export function judgeAnybodys(
  step: Step,
  directory: Directory,
  known: Known | undefined,
): Finding[] {
  const { id, path, endpoint } = step;
  const { method } = step.exchange.request;
  if (id === undefined && method === "POST") return [...location(step), ...scimType(step)];
  if (id === undefined) return method === "GET" ? notListed(step, directory) : [];
  if (known?.isDeleted === true) return gone(step, known);
  const isRead = method === "GET" && !path.includes("?");
  return isRead && known === undefined && endpoint === "Users" ? unknownId(step) : [];
}

/** Of an id that was never seen, 404 says that it is unknown, and a user that it isn't. */
function unknownId(step: Step): Finding[] {
  const { status, id = "", exchange } = step;
  if (status === 404) {
    // An answer that broke off, or that no SCIM application gave, says too little.
    if (!errorBody.concerns(exchange)) return [];
    const why = errorBody.complaint(exchange);
    return [sayOf(step)("OKTA-read/unknown-id", why && `404 is no SCIM error: ${why}`)];
  }
  const shown = onlyResource(step);
  const other = shown === undefined ? id : (textIn(shown, "id") ?? id);
  if (fold(other) !== fold(id))
    return [sayOf(step)("OKTA-read/unknown-id", "it is answered with a user who has another id")];
  // 400 can be said of a path that isn't UTF-8.
  const isPlain = isPlaceholder(id) ? formIn(id) !== "text" : /^[\w.-]+$/.test(id);
  return (status === 400 && isPlain) || status >= 500
    ? [sayOf(step)("OKTA-read/unknown-id", `it is answered with ${status}`)]
    : [];
}

function gone(step: Step, { lastWriteEnd }: Known): Finding[] {
  const { status, exchange } = step;
  if (step.startedAt < lastWriteEnd) return [];
  const isWrong = status < 300 || status === 410 || status >= 500;
  if (status !== 404 && !isWrong) return [];
  const why = `${exchange.request.method} of a deleted resource is answered with ${status}`;
  const finding = sayOf(step)("RFC7644-3.6/gone", status === 404 ? undefined : why);
  return [unlessChanged(finding, lastWriteEnd, step)];
}

/** A query must not show whom a delete has removed. */
function notListed(step: Step, directory: Directory): Finding[] {
  const shown = resourcesIn(step);
  const deleted = shown.flatMap((each) => {
    const known = directory.byId(textIn(each, "id"));
    const isGone = known?.isDeleted === true && known.lastWriteEnd <= step.startedAt;
    return isGone ? [known.lastWriteEnd] : [];
  });
  if (deleted.length > 0) {
    const finding = sayOf(step)("RFC7644-3.6/not-listed", "a deleted resource is listed");
    return [unlessChanged(finding, Math.max(...deleted), step)];
  }
  const asked = directory.all().some((each) => each.isDeleted && isSameName(each.name, step.name));
  return asked && shown.length === 0 ? [sayOf(step)("RFC7644-3.6/not-listed", undefined)] : [];
}

function location(step: Step): Finding[] {
  const { status, exchange, answer } = step;
  if (status !== 201) return [];
  const { url } = exchange.request;
  const field = exchange.response?.headers.find(([name]) => name.toLowerCase() === "location");
  const meta = isJsonObject(answer) ? member(answer, "meta") : undefined;
  const inBody = isJsonObject(meta) ? member(meta, "location") : undefined;
  const isSame = sameURI(field?.[1], url) === sameURI(inBody, rootOf(url));
  const why =
    field === undefined
      ? "201 came without Location"
      : answer === undefined || isSame
        ? undefined
        : "Location and meta.location are not the same";
  return [sayOf(step)("RFC7644-3.3/location", why)];
}

function scimType(step: Step): Finding[] {
  if (step.status !== 409 || !isJsonObject(step.answer)) return [];
  const type = member(step.answer, "scimType");
  const why = type === "uniqueness" ? undefined : `scimType is ${asText(type, "missing")}`;
  return [sayOf(step)("RFC7644-3.3/uniqueness", why)];
}
