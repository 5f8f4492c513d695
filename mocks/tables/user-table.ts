// People in memory, with an index for each attribute that a client looks people up by. It stores what
// it is given: rules about people stand in the operations.
import { foldCase } from "../../src/scim/comparable.ts";
import type { Resource } from "../../src/scim/resource.ts";
import { isObject } from "../../src/scim/resource.ts";
import { textAt } from "../attribute-access.ts";
import { MultiMap } from "./multi-map.ts";

export interface Person {
  readonly id: string;
  /** What the client may write: without id, meta, groups, password. */
  readonly attributes: Resource;
  /** SHA-256, hex; nothing reads it back. */
  readonly passwordDigest?: string;
  /** RFC 3339, UTC. */
  readonly created: string;
  readonly lastModified: string;
}

export class PersonTable {
  readonly #byId = new Map<string, Person>();
  readonly #idsByUserName = new MultiMap();
  readonly #idsByUid = new MultiMap();
  readonly #idsByEmail = new MultiMap();

  get size(): number {
    return this.#byId.size;
  }

  /** In order of creation, which is the stable order that paging needs (RFC 7644 §3.4.2.4). */
  all(): IterableIterator<Person> {
    return this.#byId.values();
  }

  get(id: string): Person | undefined {
    return this.#byId.get(id);
  }

  /** @param userName in any letter case (RFC 7643 §4.1.1) and Unicode form (RFC 7644 §5) */
  idsByUserName(userName: string): readonly string[] {
    return this.#idsByUserName.get(foldCase(userName));
  }

  /** @param uid `externalId`, Interact's "UID", exact; the same one may stand on several people */
  idsByUid(uid: string): readonly string[] {
    return this.#idsByUid.get(uid);
  }

  /** @param address in any letter case */
  idsByEmail(address: string): readonly string[] {
    return this.#idsByEmail.get(foldCase(address));
  }

  /** Adds the person, or puts them in the place of who had this id. */
  put(person: Person): void {
    const previous = this.#byId.get(person.id);
    if (previous) this.#unindex(previous);
    this.#byId.set(person.id, person);
    this.#idsByUserName.add(userNameKey(person), person.id);
    this.#idsByUid.add(person.attributes["externalId"], person.id);
    for (const address of addresses(person)) this.#idsByEmail.add(address, person.id);
  }

  delete(id: string): void {
    const person = this.#byId.get(id);
    if (!person) return;
    this.#unindex(person);
    this.#byId.delete(id);
  }

  #unindex(person: Person): void {
    this.#idsByUserName.delete(userNameKey(person), person.id);
    this.#idsByUid.delete(person.attributes["externalId"], person.id);
    for (const address of addresses(person)) this.#idsByEmail.delete(address, person.id);
  }
}

function userNameKey(person: Person): string {
  return foldCase(textAt(person.attributes, "userName"));
}

function addresses(person: Person): string[] {
  const emails = person.attributes["emails"];
  if (!Array.isArray(emails)) return [];
  return emails.flatMap((email) => {
    const value = isObject(email) ? email["value"] : undefined;
    return typeof value === "string" ? [foldCase(value)] : [];
  });
}
