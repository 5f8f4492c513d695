// What a target offers of what it need not, found out once, before the search: by what it declares, and by one
// user and one group that are made for it.

import { isJsonObject, member, type Json, type JsonObject } from "../wire/json.ts";
import type { Answer } from "../wire/answer.ts";
import { Unverified } from "../ownership/unverified.ts";
import { createBody } from "../okta/create-body.ts";
import { ENTERPRISE_USER } from "../okta/mapping.ts";
import { attributes, samples, withValues, type Attribute } from "./attributes.ts";
import { asShown, elementsOf, representation } from "./representation.ts";
import { groupPath, userPath, type Offers, type Real } from "./real.ts";

type Probing = Pick<Real, "scim" | "newProfile" | "newGroupName" | "mapping" | "isInteract">;

const features = ["patch", "filter", "sort", "etag", "changePassword", "bulk"];

/** Answers of a provider that doesn't have the operation. */
const notThere = [403, 405, 501];

/** @param anyOrganisation whether any department or division can be given */
export async function findOffers(real: Probing, anyOrganisation: boolean): Promise<Offers> {
  const { scim } = real;
  const [configuration, types, schemas, groupsPage] = await Promise.all(
    ["/ServiceProviderConfig", "/ResourceTypes", "/Schemas", "/Groups?startIndex=1&count=1"].map(
      (path) => scim.read(path),
    ),
  );
  const listed = schemas === undefined ? undefined : listedAttributes(schemas);
  const known = attributes.filter(
    ({ isOrganisational, variable }) =>
      (isOrganisational !== true || anyOrganisation) &&
      (real.isInteract || !variable.startsWith("interact.")),
  );
  const probed = await probe(known, real);
  const isKept = known
    .filter(({ variable }) => variable.startsWith("enterprise."))
    .some(probed.shows);
  const hasGroups = namesGroups(types) ?? groupsPage?.status === 200;
  const groups = hasGroups ? await probeGroup(real) : { groups: false, replacesGroups: false };
  return {
    ...groups,
    deletesUsers: probed.deletes,
    manager: isKept && (listed?.has(`${ENTERPRISE_USER}:manager`.toLowerCase()) ?? true),
    attributes: known.filter(probed.shows),
    ignored: probed.ignored,
    unsupported: new Set(features.filter((name) => isUnsupported(configuration, name))),
  };
}

function isUnsupported(configuration: Answer | undefined, name: string): boolean {
  const json = configuration?.json;
  const feature = isJsonObject(json) ? member(json, name) : undefined;
  return isJsonObject(feature) && member(feature, "supported") === false;
}

/** Undefined where /ResourceTypes can't be read. */
function namesGroups(types: Answer | undefined): boolean | undefined {
  if (types?.status !== 200) return undefined;
  const endpoints = elementsOf(types.json, "Resources").map((each) => member(each, "endpoint"));
  if (endpoints.length === 0) return undefined;
  return endpoints.some((each) => typeof each === "string" && /\/?groups\/?$/i.test(each));
}

/** In small letters: `title`, `name.givenname`, `urn:…:division`. Undefined where /Schemas can't be read. */
function listedAttributes(schemas: Answer): ReadonlySet<string> | undefined {
  const found = schemas.status === 200 ? elementsOf(schemas.json, "Resources") : [];
  if (found.length === 0) return undefined;
  const names = found.flatMap((schema) => {
    const urn = asShown(member(schema, "id"));
    const before = /:core:/i.test(urn) ? "" : `${urn}:`;
    return elementsOf(schema, "attributes").flatMap((each) => {
      const name = `${before}${asShown(member(each, "name"))}`;
      const inner = elementsOf(each, "subAttributes").map(
        (part) => `${name}.${asShown(member(part, "name"))}`,
      );
      return [name, ...inner];
    });
  });
  return new Set(names.map((name) => name.toLowerCase()));
}

async function probe(known: readonly Attribute[], real: Probing) {
  const { scim, mapping } = real;
  const plain = real.newProfile("probe", "address");
  const full = createBody(withValues(plain, samples(known)), mapping);
  const first = await scim.write("POST", "/Users", full);
  const isTaken = first.status < 300;
  const body = isTaken ? full : createBody(plain, mapping);
  const id = idOf(isTaken ? first.json : (await scim.write("POST", "/Users", body)).json);
  if (id === undefined) return { deletes: true, shows: () => false, ignored: new Set<string>() };
  const read = representation((await scim.read(userPath({ id }))).json);
  const deletes = await isDeleted(userPath({ id }), scim);
  // What a provider doesn't keep it may ignore (RFC 7644 §3.3): whether it has to is for a run to judge.
  const sent = representation(body);
  const mayIgnore = real.isInteract ? ["displayname"] : ["displayname", "externalid"];
  const ignored = new Set(mayIgnore.filter((path) => read.get(path) !== sent.get(path)));
  const shows = ({ listed }: Attribute): boolean =>
    read.has(listed.toLowerCase()) && !ignored.has(listed.toLowerCase());
  return { deletes, shows, ignored };
}

/** False also where a write to it is held back, for no read has shown it. */
async function isDeleted(path: string, scim: Probing["scim"]): Promise<boolean> {
  try {
    return !notThere.includes((await scim.delete(path)).status);
  } catch (error) {
    if (error instanceof Unverified) return false;
    throw error;
  }
}

type GroupsOffered = Pick<Offers, "groups" | "replacesGroups">;

/** Groups that are read alone may be imported: of a plain SCIM target nothing more is asked. */
async function probeGroup({ scim, newGroupName, isInteract }: Probing): Promise<GroupsOffered> {
  const schemas = ["urn:ietf:params:scim:schemas:core:2.0:Group"];
  const displayName = newGroupName("probe");
  const created = await scim.write("POST", "/Groups", { schemas, displayName, members: [] });
  const isRead = !isInteract && [405, 501].includes(created.status);
  const id = idOf(created.json);
  if (id === undefined) return { groups: !isRead, replacesGroups: !isRead };
  const path = groupPath({ id });
  try {
    const { status } = await scim.write("PUT", path, { schemas, id, displayName, members: [] });
    return { groups: true, replacesGroups: !notThere.includes(status) };
  } catch (error) {
    if (error instanceof Unverified) return { groups: true, replacesGroups: false };
    throw error;
  }
}

function idOf(json: unknown): string | undefined {
  const id: Json | undefined = isJsonObject(json)
    ? member(json satisfies JsonObject, "id")
    : undefined;
  return typeof id === "string" && id !== "" ? id : undefined;
}
