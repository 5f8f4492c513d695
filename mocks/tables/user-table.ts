// Users in memory, with an index for each attribute that a client looks users up by. It stores what
// it is given: rules about users stand in the operations.
import { foldCase } from "../../src/scim/comparable.ts";
import type { Resource } from "../../src/scim/resource.ts";
import { isObject } from "../../src/scim/resource.ts";
import { textAt } from "../attribute-access.ts";
import { MultiMap } from "./multi-map.ts";

export interface User {
  readonly id: string;
  /** What the client may write: without id, meta, groups, password. */
  readonly attributes: Resource;
  /** SHA-256, hex; nothing reads it back. */
  readonly passwordDigest?: string;
  /** RFC 3339, UTC. */
  readonly created: string;
  readonly lastModified: string;
}

export class UserTable {
  /** By a user's id the manager reference that named nobody when it came. */
  readonly awaitedManagers = new Map<string, string>();
  readonly #byId = new Map<string, User>();
  readonly #idsByUserName = new MultiMap();
  readonly #idsByUid = new MultiMap();
  readonly #idsByEmail = new MultiMap();

  get size(): number {
    return this.#byId.size;
  }

  /** In order of creation, which is the stable order that paging needs (RFC 7644 §3.4.2.4). */
  all(): IterableIterator<User> {
    return this.#byId.values();
  }

  get(id: string): User | undefined {
    return this.#byId.get(id);
  }

  /** @param userName in any letter case (RFC 7643 §4.1.1) and Unicode form (RFC 7644 §5) */
  idsByUserName(userName: string): readonly string[] {
    return this.#idsByUserName.get(foldCase(userName));
  }

  /** @param uid `externalId`, Interact's "UID", exact; the same one may stand on several users */
  idsByUid(uid: string): readonly string[] {
    return this.#idsByUid.get(uid);
  }

  /** @param address in any letter case */
  idsByEmail(address: string): readonly string[] {
    return this.#idsByEmail.get(foldCase(address));
  }

  /** Adds the user, or puts them in the place of who had this id. */
  put(user: User): void {
    const previous = this.#byId.get(user.id);
    if (previous) this.#unindex(previous);
    this.#byId.set(user.id, user);
    this.#idsByUserName.add(userNameKey(user), user.id);
    this.#idsByUid.add(user.attributes["externalId"], user.id);
    for (const address of addresses(user)) this.#idsByEmail.add(address, user.id);
  }

  delete(id: string): void {
    const user = this.#byId.get(id);
    if (!user) return;
    this.#unindex(user);
    this.#byId.delete(id);
    this.awaitedManagers.delete(id);
  }

  #unindex(user: User): void {
    this.#idsByUserName.delete(userNameKey(user), user.id);
    this.#idsByUid.delete(user.attributes["externalId"], user.id);
    for (const address of addresses(user)) this.#idsByEmail.delete(address, user.id);
  }
}

function userNameKey(user: User): string {
  return foldCase(textAt(user.attributes, "userName"));
}

function addresses(user: User): string[] {
  const emails = user.attributes["emails"];
  if (!Array.isArray(emails)) return [];
  return emails.flatMap((email) => {
    const value = isObject(email) ? email["value"] : undefined;
    return typeof value === "string" ? [foldCase(value)] : [];
  });
}
