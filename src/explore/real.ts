// What a command acts through, fast-check's `real`: Okta's client, a plain client, names that nobody else has, and the judge.

import type { OktaClient } from "../okta/client.ts";
import type { Member } from "../okta/requests/change-membership.ts";
import type { Mapping } from "../okta/mapping.ts";
import type { OktaProfile } from "../okta/profile.ts";
import type { Answer } from "../wire/answer.ts";
import type { Judge } from "./judge.ts";
import type { Attribute } from "./attributes.ts";
import type { Model, ModelUser } from "./model.ts";

/** What a target offers of what it need not; the rest is Okta's and asked of everybody. */
export interface Offers {
  readonly groups: boolean;
  readonly deletesUsers: boolean;
  readonly replacesGroups: boolean;
  /** The enterprise extension knows a manager. */
  readonly manager: boolean;
  readonly attributes: readonly Attribute[];
  /** Paths of what every profile has, and the target doesn't show as it was sent. */
  readonly ignored: ReadonlySet<string>;
  /** Optional features that ServiceProviderConfig declares unsupported. */
  readonly unsupported: ReadonlySet<string>;
}

/** What all sequences of a search share. */
export interface Shared {
  /** Of the sequences that are played now. */
  readonly models: Set<Model>;
  /** A list had so many entries when it was walked last. */
  learnTotal(total: number): void;
  /** Whether a list fits into one page, as far as is known. */
  readonly listsAreShort: () => boolean;
  /** Lists are read while no other sequence writes. */
  quietly<T>(work: () => Promise<T>): Promise<T>;
}

export interface Real extends Shared {
  readonly okta: OktaClient;
  readonly mapping: Mapping;
  /** A step begins: what is sent from now on is its. */
  step(said: string): void;
  readonly scim: PlainClient;
  readonly judge: Judge;
  readonly offers: Offers;
  /** A profile with what every user needs: names, address, UID, location. */
  newProfile(beginning: string, form: "address" | "name"): OktaProfile;
  newGroupName(beginning: string): string;
  /** An address that no user has. */
  newAddress(): string;
  readonly isInteract: boolean;
  /** How many users may be alive at a time in one sequence. */
  readonly mostUsers: number;
  readonly password: string;
}

/** What isn't Okta's: reading back, and other clients of the provider. */
export interface PlainClient {
  /** A path below the base URL, percent-encoded. */
  read(path: string): Promise<Answer>;
  find(collection: "Users" | "Groups", filter: string): Promise<Answer>;
  write(method: "POST" | "PUT" | "PATCH", path: string, body: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
}

export function userPath({ id }: { readonly id: string }): string {
  return `/Users/${encodeURIComponent(id)}`;
}

export function groupPath({ id }: { readonly id: string }): string {
  return `/Groups/${encodeURIComponent(id)}`;
}

/** As Okta names a member. */
export function asMember({ id, profile }: ModelUser): Member {
  return { value: id, display: profile.userName };
}

/** The envelope of a PATCH (RFC 7644 §3.5.2). */
export function patchOp(...operations: readonly unknown[]): unknown {
  return {
    schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
    Operations: operations,
  };
}

/** A text as it stands in a filter, quotes included (RFC 7644 §3.4.2.2: as in JSON). */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
