// Rows about Okta's writes to users, and about what the next look at the user must show.

import { asText } from "./as-text.ts";
import { isJsonObject, member } from "../wire/json.ts";
import { mismatchedAttributes } from "./same-resource.ts";
import { sayOf } from "./rows-of-lookups.ts";
import { onlyResource, went, type Expectation, type Known, type Directory } from "./directory.ts";
import { isSameName, textIn, type Step } from "./step.ts";
import type { RequirementId } from "../requirements/catalogue.ts";
import type { Json, JsonObject } from "../wire/json.ts";
import type { Finding } from "./ledger.ts";

/** Whether Okta's request is as the contract asks: what was refused for a hole in the mapping says nothing. */
function isSound({ exchange }: Step): boolean {
  return exchange.violations.every(({ origin }) => origin !== "harness");
}

export function judgeCreate(step: Step, directory: Directory): Finding[] {
  const { status, body } = step;
  const say = sayOf(step);
  if (status === 0 || status === 429 || !isJsonObject(body)) return [];
  const taken = directory.byName(textIn(body, "userName"));
  if (taken !== undefined && taken.lastWriteEnd <= step.startedAt) {
    const why = status === 409 ? undefined : `a userName that is taken is answered with ${status}`;
    if (status === 409 || went(step)) return [say("OKTA-conflict/refused", why), ...scimType(step)];
    return [];
  }
  if (status === 409) return scimType(step);
  if (status >= 400) {
    return isSound(step) && status >= 500
      ? [say("OKTA-create/created", `it is answered with ${status}`)]
      : [];
  }
  const shown = onlyResource(step);
  const id = shown === undefined ? "" : (textIn(shown, "id") ?? "");
  const why =
    status !== 201
      ? `it is answered with ${status}`
      : id === ""
        ? "it is answered without an id"
        : undefined;
  const findings = [say("OKTA-create/created", why), ...location(step)];
  if (shown === undefined || id === "") return findings;
  const known = directory.meet(id);
  directory.write(known, step);
  directory.show(shown, { ...step, startedAt: step.endedAt });
  known.created = step.exchange;
  known.name ??= textIn(body, "userName");
  if (known.name !== undefined) directory.name(known, known.name);
  known.expectations = [
    {
      requirement: "OKTA-create/readable",
      since: step.exchange,
      judge: (read) => echo(body, read),
    },
  ];
  return [
    ...findings,
    say("OKTA-create/echoes-profile", echo(body, shown)),
    ...primary(step, body, shown),
  ];
}

function scimType(step: Step): Finding[] {
  if (step.status !== 409 || !isJsonObject(step.answer)) return [];
  const type = member(step.answer, "scimType");
  const why = type === "uniqueness" ? undefined : `scimType is ${asText(type, "missing")}`;
  return [sayOf(step)("RFC7644-3.3/uniqueness", why)];
}

function location(step: Step): Finding[] {
  if (step.status !== 201) return [];
  const has = step.exchange.response?.headers.some(([name]) => name.toLowerCase() === "location");
  return [
    sayOf(step)("RFC7644-3.3/location", has === true ? undefined : "201 came without Location"),
  ];
}

/** userName, name and active, as far as they were sent. */
function echo(sent: JsonObject, shown: JsonObject): string | undefined {
  const name = (object: JsonObject, part: string): Json | undefined => {
    const whole = member(object, "name");
    return isJsonObject(whole) ? member(whole, part) : undefined;
  };
  if (textIn(sent, "userName") !== textIn(shown, "userName"))
    return "a different userName is shown";
  for (const part of ["givenName", "familyName"]) {
    const value = name(sent, part);
    if (value !== undefined && value !== "" && value !== name(shown, part))
      return `a different name.${part} is shown`;
  }
  const active = member(sent, "active");
  return active === undefined || active === member(shown, "active")
    ? undefined
    : "active isn’t shown as sent";
}

function elements(resource: JsonObject, name: string): readonly JsonObject[] {
  const list = member(resource, name);
  return Array.isArray(list) ? (list as readonly Json[]).filter(isJsonObject) : [];
}

function primary(step: Step, sent: JsonObject, shown: JsonObject): Finding[] {
  const wanted = elements(sent, "emails").find((each) => member(each, "primary") === true);
  if (wanted === undefined) return [];
  const kept = elements(shown, "emails").some(
    (each) =>
      member(each, "primary") === true &&
      isSameName(textIn(each, "value"), textIn(wanted, "value")),
  );
  const why = kept ? undefined : "the primary e-mail address isn’t shown as primary";
  return [sayOf(step)("OKTA-create/primary-kept", why)];
}

export function judgeReplace(step: Step, directory: Directory): Finding[] {
  const { status, body, id = "", exchange } = step;
  if (status === 0 || status === 429 || status === 404 || status === 409 || !isJsonObject(body))
    return [];
  const known = directory.meet(id);
  const wasActive = known.active;
  const { before } = directory.write(known, step);
  const found = known.found;
  known.found = undefined;
  known.active = member(body, "active") === wasActive ? wasActive : undefined;
  // What the server showed goes back whole: a push that leaves some of it out is none of Okta's.
  const isWhole =
    before !== undefined && Object.keys(before).every((name) => member(body, name) !== undefined);
  const say = sayOf(step);
  if (!went(step)) {
    const isBroken = isSound(step) && (isWhole || status >= 500);
    return isBroken ? [say("OKTA-update/accepted", `it is answered with ${status}`)] : [];
  }
  const findings = [
    say("OKTA-update/accepted", status === 200 ? undefined : `it is answered with ${status}`),
  ];
  const shown = onlyResource(step);
  if (found !== undefined && shown !== undefined) {
    const isKept = textIn(shown, "id") === id;
    const why = isKept ? {} : { reason: "the answer shows another id" };
    findings.push({ requirement: "OKTA-link/keeps-id", ...why, exchanges: [found, exchange] });
  }
  const sent = textIn(body, "userName");
  if (sent !== undefined) directory.name(known, sent);
  const expect = (requirement: RequirementId, judge: Expectation["judge"]): void => {
    known.expectations.push({ requirement, since: exchange, judge });
  };
  const count = elements(body, "emails").length;
  expect("OKTA-update/no-doubles", (read) => {
    const now = elements(read, "emails").length;
    return now > count ? `${count} e-mail addresses were sent, and ${now} are shown` : undefined;
  });
  if (member(body, "active") === false && wasActive === false) {
    expect("OKTA-update/leaves-active-alone", (read) =>
      member(read, "active") === false ? undefined : "the user is active",
    );
  }
  if (before !== undefined) expect("OKTA-update/kept", (read) => lost(before, body, read));
  return findings;
}

/** Of the plain attributes that Okta sends: what it changed must be there, and what it left must be as before. */
function lost(before: JsonObject, sent: JsonObject, read: JsonObject): string | undefined {
  const plain = Object.entries(sent).filter(
    ([name, value]) => typeof value === "string" && !/^(?:id|password|externalId)$/i.test(name),
  );
  const wrong = plain.find(([name, value]) => member(read, name) !== value);
  if (wrong !== undefined) {
    const isChange = member(before, wrong[0]) !== wrong[1];
    return isChange ? `the new ${wrong[0]} isn’t shown` : `${wrong[0]} is different from before`;
  }
  return undefined;
}

export function judgeActive(
  step: Step,
  directory: Directory,
  active: boolean,
  groups: Directory,
): Finding[] {
  const { status, id = "", exchange } = step;
  if (status === 0 || status === 429 || status === 404) return [];
  const known = directory.meet(id);
  const wasInactive = known.active === false;
  const except = groups.lastWrite > known.shownAt ? ["active", "groups"] : ["active"];
  const { before } = directory.write(known, step);
  const why = status === 200 || status === 204 ? undefined : `it is answered with ${status}`;
  const row: RequirementId = active
    ? "OKTA-reactivate/accepted"
    : wasInactive
      ? "OKTA-deactivate/twice"
      : "OKTA-deactivate/pathless-replace";
  const findings = [sayOf(step)(row, why)];
  if (why !== undefined) return findings;
  known.active = active;
  const since = exchange;
  const read = (shown: JsonObject): boolean => member(shown, "active") === active;
  const same = (shown: JsonObject): string | undefined => {
    const names =
      before === undefined
        ? []
        : mismatchedAttributes(
            before,
            shown,
            groups.lastWrite > step.endedAt ? ["active", "groups"] : except,
          );
    return names.length === 0 ? undefined : `${names.join(", ")} changed too`;
  };
  known.expectations = active
    ? [
        {
          requirement: "OKTA-reactivate/same-id",
          since,
          judge: (shown) => (read(shown) ? undefined : "the user is still inactive"),
        },
        ...(before === undefined
          ? []
          : [
              {
                requirement: "OKTA-reactivate/same-attributes" as const,
                since,
                judge: same,
              },
            ]),
      ]
    : [
        {
          requirement: "OKTA-deactivate/takes-effect",
          since,
          judge: (shown) => (read(shown) ? undefined : "the user is still active"),
        },
        ...(before === undefined || wasInactive
          ? []
          : [
              {
                requirement: "OKTA-deactivate/changes-nothing-else" as const,
                since,
                judge: same,
              },
            ]),
      ];
  return findings;
}

/** A read by id settles what was expected of it. */
export function judgeRead(step: Step, known: Known | undefined): Finding[] {
  const { status, id, exchange } = step;
  const shown = onlyResource(step);
  if (known === undefined || status === 0 || status === 429) return [];
  if (step.startedAt < known.lastWriteEnd) return [];
  const expectations = known.expectations;
  if (known.isDeleted) {
    const why =
      status === 404
        ? undefined
        : `${exchange.request.method} of what was deleted is answered with ${status}`;
    return [sayOf(step)("RFC7644-3.6/gone", why)];
  }
  if (shown === undefined && status !== 404) return [];
  known.expectations = [];
  return expectations.map(({ requirement, since, judge }) => {
    const isOther = shown !== undefined && textIn(shown, "id") !== id;
    const reason =
      shown === undefined
        ? "the read is answered with 404"
        : isOther
          ? "the read shows another id"
          : judge(shown);
    return {
      requirement,
      ...(reason === undefined ? {} : { reason }),
      exchanges: [since, exchange],
    };
  });
}

/** A query must not show whom a delete has removed. */
export function judgeNotListed(
  step: Step,
  directory: Directory,
  shown: readonly JsonObject[],
): Finding[] {
  const gone = shown.find((each) => {
    const known = directory.byId(textIn(each, "id"));
    return known?.isDeleted === true && known.lastWriteEnd <= step.startedAt;
  });
  if (gone !== undefined)
    return [sayOf(step)("RFC7644-3.6/not-listed", "what was deleted is listed")];
  const asked = directory.all().some((each) => each.isDeleted && isSameName(each.name, step.name));
  return asked && shown.length === 0 ? [sayOf(step)("RFC7644-3.6/not-listed", undefined)] : [];
}
