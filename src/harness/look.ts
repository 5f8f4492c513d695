// Finds out by looking what a target offers, before the first test: groups, DELETE, search by POST, which attributes
// it keeps, and whether it creates at all.

import { createBody } from "../okta/create-body.ts";
import { guideMapping } from "../okta/guide-mapping.ts";
import { ownReadHeaders, ownWriteHeaders } from "../ownership/own-headers.ts";
import type { OktaProfile } from "../okta/profile.ts";
import { testAppMapping } from "../okta/test-app-mapping.ts";
import type { Send } from "../ownership/send.ts";
import { passwordsOf } from "../run/passwords.ts";
import type { Run } from "../run/run.ts";
import type { Answer } from "../wire/answer.ts";
import { whyRefused } from "../wire/consent.ts";
import { idOf, isJsonObject, member, type Json, type JsonObject } from "../wire/json.ts";
import { isAbsent, isNotOffered } from "./not-offered.ts";
import { lackOf, type Lack, type Lacking, type Offer } from "./offer.ts";

type Ask = (method: string, path: string, body?: Json) => Promise<Answer>;

/** @param send journals what is created; to remove that is the caller's part */
export async function look(run: Run, token: string, send: Send): Promise<Offer> {
  const ask: Ask = (method, path, body) =>
    send({
      label: "see what the target offers",
      method,
      path,
      headers: body === undefined ? ownReadHeaders(token) : ownWriteHeaders(token),
      aside: true,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const types = await ask("GET", "/ResourceTypes");
  const described = describedOf(types, await ask("GET", "/Schemas"));
  const known = described === undefined ? {} : { described };
  const read = [
    ...(await lookForPreexisting(run, ask)),
    ...(await lookForSearch(ask)),
    ...(await lookForGroups(types, ask)),
  ];
  if (!mayWrite(run)) return { lacks: read, ...known };
  const users = await lookAtUser(run, ask);
  const groups = lackOf({ lacks: read }, "groups") === undefined ? await lookAtGroup(run, ask) : [];
  return { lacks: [...read, ...users, ...groups], ...known };
}

/** Undefined where the target doesn't describe its users. */
function describedOf(types: Answer, schemas: Answer): string[] | undefined {
  const user = listed(types).find((type) => /\/?Users$/.test(String(member(type, "endpoint"))));
  const core = listed(schemas).find((each) => /:core:2\.0:User$/i.test(String(member(each, "id"))));
  const attributes = core === undefined ? undefined : member(core, "attributes");
  if (user === undefined || !Array.isArray(attributes) || attributes.length === 0) return undefined;
  const extensions = member(user, "schemaExtensions");
  return [
    ...objects(attributes).map((each) => String(member(each, "name"))),
    ...objects(extensions).map((each) => String(member(each, "schema"))),
  ].map((name) => name.toLowerCase());
}

/** Whether a create would leave, and whether what it needs is known. */
function mayWrite(run: Run): boolean {
  const { hostname } = new URL(run.target);
  const hasLocation = run.contract === "core" || run.organisation.location !== undefined;
  return hasLocation && whyRefused({ method: "POST", path: "/Users" }, hostname, run) === undefined;
}

async function lookForPreexisting({ preexisting }: Run, ask: Ask): Promise<Lack[]> {
  if (preexisting === undefined) return [];
  const { userName } = preexisting;
  const filter = encodeURIComponent(`userName eq ${JSON.stringify(userName)}`);
  const found = await ask("GET", `/Users?filter=${filter}&startIndex=1&count=100`);
  if (found.status !== 200 || listed(found).length > 0) return [];
  if (await isOnAPage(userName, ask)) return [];
  return [
    {
      what: "preexisting",
      sentence: `the target has no user with the userName "${userName}" (--preexisting): neither a lookup nor the first pages show one`,
      exchanges: [found.exchange.id],
      takes: "unreached",
    },
  ];
}

/** A lookup that overlooks a user is the target's; one that rightly finds none is the profile's. */
async function isOnAPage(userName: string, ask: Ask): Promise<boolean> {
  const wanted = userName.toLowerCase();
  for (let page = 0; page < 5; page += 1) {
    const answer = await ask("GET", `/Users?startIndex=${page * 100 + 1}&count=100`);
    const users = listed(answer);
    if (users.some((user) => String(member(user, "userName")).toLowerCase() === wanted))
      return true;
    if (users.length < 100) return false;
  }
  return false;
}

async function lookForSearch(ask: Ask): Promise<Lack[]> {
  const schemas = ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"];
  const answer = await ask("POST", "/Users/.search", { schemas, startIndex: 1, count: 1 });
  return isAbsent(answer.status)
    ? [lack("search by POST", "the target offers no search by POST", answer)]
    : [];
}

async function lookForGroups(types: Answer, ask: Ask): Promise<Lack[]> {
  const isDeclared = listed(types).some((type) => /group/i.test(String(member(type, "name"))));
  if (isDeclared) return [];
  const answer = await ask("GET", "/Groups?startIndex=1&count=100");
  return isAbsent(answer.status) ? [lack("groups", "the target offers no groups", answer)] : [];
}

/** A user as Okta creates one, with what a service provider need not keep. */
async function lookAtUser(run: Run, ask: Ask): Promise<Lack[]> {
  const mapping = run.contract === "core" ? testAppMapping : guideMapping;
  const profile = profileOf(run);
  const body = (more: Partial<OktaProfile>) => createBody({ ...profile, ...more }, mapping);
  const { company, department } = run.organisation;
  const organisation = {
    enterprise: {
      ...(company === undefined ? {} : { organization: company }),
      ...(department === undefined ? {} : { department }),
    },
  };
  const extras = {
    title: "Tour Guide",
    secondEmail: `home.${profile.email}`,
    primaryPhone: "+44 161 496 0101",
    ...organisation,
  };
  const full = await ask("POST", "/Users", body(extras));
  const lacks = full.status < 300 ? [] : ofOrganisation(run, full);
  const created = full.status < 300 ? full : await ask("POST", "/Users", body({}));
  if (created.status >= 300) return [await refusedCreate(run, created, ask)];
  const id = isJsonObject(created.json) ? idOf(created.json) : undefined;
  if (id === undefined) return lacks;
  const path = `/Users/${encodeURIComponent(id)}`;
  const kept = await ask("GET", path);
  const attributes = full.status < 300 ? ofAttributes(kept, profile, organisation) : [];
  return [...lacks, ...attributes, ...(await lookForDelete(run, path, ask))];
}

async function lookForDelete({ cleanUp }: Run, path: string, ask: Ask): Promise<Lack[]> {
  if (cleanUp !== "delete") return [];
  const removed = await ask("DELETE", path);
  return isNotOffered("DELETE", removed.status)
    ? [lack("DELETE of users", "the target deletes no users", removed)]
    : [];
}

function profileOf(run: Run): OktaProfile {
  const { location } = run.organisation;
  const userName = `barbara.jensen.${run.id}.look@${run.mailDomain}`;
  return {
    userName,
    givenName: "Barbara",
    familyName: "Jensen",
    email: userName,
    displayName: "Barbara Jensen",
    locale: "en-US",
    externalId: `00u${run.id}look`,
    password: passwordsOf(run).first,
    ...(run.contract === "core" || location === undefined
      ? {}
      : { interact: { location, ...(run.contract === "guide" ? {} : { loginType: "SAML" }) } }),
  };
}

/** What the target doesn't show of what it was sent. */
function ofAttributes(
  kept: Answer,
  profile: OktaProfile,
  { enterprise }: Pick<OktaProfile, "enterprise">,
): Lack[] {
  if (kept.status !== 200 || !isJsonObject(kept.json)) return [];
  const user = kept.json;
  const same = (name: string, sent: string) =>
    String(member(user, name)).toLowerCase() === sent.toLowerCase();
  const count = (name: string) => {
    const list = member(user, name);
    return Array.isArray(list) ? list.length : 0;
  };
  const urn = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  const isSent = Object.keys(enterprise ?? {}).length > 0;
  const missing: readonly (readonly [Lacking, boolean])[] = [
    ["userName as sent", same("userName", profile.userName)],
    ["displayName", same("displayName", profile.displayName ?? "")],
    ["title", same("title", "Tour Guide")],
    ["phoneNumbers", count("phoneNumbers") > 0],
    ["a second e-mail address", count("emails") > 1],
    ["the enterprise extension", !isSent || member(user, urn) !== undefined],
  ];
  return missing
    .filter(([, isKept]) => !isKept)
    .map(([what]) => ({ ...lack(what, `the target doesn't keep ${what}`, kept) }));
}

/** A department or company that a create is refused for is a mistake of the profile's. */
function ofOrganisation(run: Run, refused: Answer): Lack[] {
  return (["department", "company"] as const).flatMap((name) => {
    const value = run.organisation[name];
    return value !== undefined && names(refused, name, value)
      ? [ofProfile(`organisation.${name}`, value, refused)]
      : [];
  });
}

/** A location that no user has is a mistake of the profile's; one that users have is refused by the target. */
async function refusedCreate(run: Run, refused: Answer, ask: Ask): Promise<Lack> {
  const { location } = run.organisation;
  const isAsked = run.contract !== "core" && location !== undefined;
  if (isAsked && names(refused, "location", location)) {
    const page = await ask("GET", "/Users?startIndex=1&count=100");
    if (!page.text.includes(JSON.stringify(location))) {
      return ofProfile("organisation.location", location, refused);
    }
  }
  return { ...lack("creates", "the target creates no user", refused), takes: "unreached" };
}

async function lookAtGroup(run: Run, ask: Ask): Promise<Lack[]> {
  const schemas = ["urn:ietf:params:scim:schemas:core:2.0:Group"];
  const created = await ask("POST", "/Groups", {
    schemas,
    displayName: `Droids ${run.id} look`,
    members: [],
  });
  // Groups may be the target's own, to be imported; Interact's are pushed.
  if (run.contract === "core" && isNotOffered("POST", created.status)) {
    return [lack("groups", "the target creates no groups", created)];
  }
  if (created.status >= 300) {
    return [
      { ...lack("creates of groups", "the target creates no group", created), takes: "unreached" },
    ];
  }
  const id = isJsonObject(created.json) ? idOf(created.json) : undefined;
  if (id !== undefined) await ask("DELETE", `/Groups/${encodeURIComponent(id)}`);
  return [];
}

function lack(what: Lacking, sentence: string, { status, exchange }: Answer): Lack {
  const { method, url } = exchange.request;
  const [path = ""] = url.replace(/^.*(?=\/(?:Users|Groups))/, "").split("?");
  const shown = /^\/Users\/[^.]/.test(path) ? "/Users/{id}" : path;
  return {
    what,
    sentence: `${sentence}: ${method} ${shown} was answered with ${status}`,
    exchanges: [exchange.id],
    takes: "did-not-apply",
  };
}

function ofProfile(what: Lacking, value: string, { status, exchange }: Answer): Lack {
  const sentence = `the profile's ${what} "${value}" is not known to the target: POST /Users was answered with ${status}`;
  return { what, sentence, exchanges: [exchange.id], takes: "unreached" };
}

/** Whether the refusal speaks of the attribute, or repeats the value. */
function names({ text }: Answer, attribute: string, value: string): boolean {
  const said = text.toLowerCase();
  return said.includes(attribute) || said.includes(value.toLowerCase());
}

function listed({ json }: Answer): JsonObject[] {
  return objects(isJsonObject(json) ? member(json, "Resources") : undefined);
}

function objects(list: Json | undefined): JsonObject[] {
  return Array.isArray(list) ? (list as readonly Json[]).filter(isJsonObject) : [];
}
