// The task that Okta's administrator would see when an action stops. Texts as Okta's pages and reports
// show them; the server's words are taken from the redacted record.

import { isJsonObject, member, parseJson } from "../wire/json.ts";
import type { Answer } from "../wire/answer.ts";

/** `<reason phrase>. Errors reported by remote server: <detail>` (capture of 2026). */
export function remoteError(answer: Answer): string {
  const reason = answer.reason === "" ? String(answer.status) : answer.reason;
  const said = detailOf(answer);
  return said === "" ? reason : `${reason}. Errors reported by remote server: ${said}`;
}

function detailOf(answer: Answer): string {
  const text = answer.exchange.response?.body?.text ?? "";
  if (text.trim() === "") return "";
  const json = parseJson(text);
  if (json === undefined) {
    const token = /[\p{L}\p{N}]+|\S/u.exec(text)?.[0] ?? "";
    return `Invalid JSON: Unrecognized token '${token}'`;
  }
  const detail = isJsonObject(json) ? member(json, "detail") : undefined;
  return typeof detail === "string" ? detail : "";
}

export function authenticationTask(answer: Answer): string {
  return `Error authenticating: ${remoteError(answer)}`;
}

export function lookupTask(userName: string, answer: Answer): string {
  return `Error while verifying if user ${userName} exists: ${remoteError(answer)}`;
}

export function createTask(userName: string, why: string): string {
  return `Automatic provisioning of user ${userName} failed: Error while creating user ${userName}: ${why}`;
}

export function pushTask(userName: string, answer: Answer): string {
  return `Error while trying to push profile update for ${userName}: ${remoteError(answer)}`;
}

/** Okta has no wording on record for these: ours, in the same form. */
export function otherTask(doing: string, answer: Answer): string {
  return `Error while trying to ${doing}: ${remoteError(answer)}`;
}
