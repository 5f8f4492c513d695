// Groups in memory, with membership kept so that it is cheap to see from both sides.
import type { Resource } from "../../src/scim/resource.ts";
import { textAt } from "../attribute-access.ts";
import { MultiMap } from "./multi-map.ts";

export interface Group {
  readonly id: string;
  /** What the client may write: without id, meta and members. */
  readonly attributes: Resource;
  /** Ids of users and groups, in the order in which they joined. */
  readonly memberIds: ReadonlySet<string>;
  /** RFC 3339, UTC. */
  readonly created: string;
  readonly lastModified: string;
}

export class GroupTable {
  readonly #byId = new Map<string, Group>();
  readonly #idsByName = new MultiMap();
  readonly #groupIdsByMember = new Map<string, Set<string>>();

  get size(): number {
    return this.#byId.size;
  }

  /** In order of creation. */
  all(): IterableIterator<Group> {
    return this.#byId.values();
  }

  get(id: string): Group | undefined {
    return this.#byId.get(id);
  }

  /** @param displayName in any letter case (RFC 7643 §8.7.1: caseExact is false) */
  idsByDisplayName(displayName: string): readonly string[] {
    return this.#idsByName.get(displayName.toLowerCase());
  }

  /** The groups that hold this member directly. */
  of(memberId: string): Group[] {
    const ids = this.#groupIdsByMember.get(memberId) ?? [];
    return [...ids].flatMap((id) => this.#byId.get(id) ?? []);
  }

  put(group: Group): void {
    const previous = this.#byId.get(group.id);
    if (previous) this.#idsByName.delete(nameKey(previous), previous.id);
    this.#idsByName.add(nameKey(group), group.id);
    this.#byId.set(group.id, group);
    for (const memberId of previous?.memberIds ?? []) {
      if (!group.memberIds.has(memberId)) this.#forget(memberId, group.id);
    }
    for (const memberId of group.memberIds) this.#remember(memberId, group.id);
  }

  /**
   * Takes a member out of every group that holds it.
   * @param lastModified of those groups from then on; unchanged where it isn't given
   */
  leave(memberId: string, lastModified?: string): void {
    for (const group of this.of(memberId)) {
      const memberIds = new Set([...group.memberIds].filter((id) => id !== memberId));
      this.put({ ...group, memberIds, ...(lastModified === undefined ? {} : { lastModified }) });
    }
  }

  delete(id: string): void {
    const group = this.#byId.get(id);
    if (!group) return;
    this.#idsByName.delete(nameKey(group), id);
    for (const memberId of group.memberIds) this.#forget(memberId, id);
    this.#byId.delete(id);
  }

  #remember(memberId: string, groupId: string): void {
    const ids = this.#groupIdsByMember.get(memberId);
    if (ids) ids.add(groupId);
    else this.#groupIdsByMember.set(memberId, new Set([groupId]));
  }

  #forget(memberId: string, groupId: string): void {
    const ids = this.#groupIdsByMember.get(memberId);
    ids?.delete(groupId);
    if (ids?.size === 0) this.#groupIdsByMember.delete(memberId);
  }
}

function nameKey(group: Group): string {
  return textAt(group.attributes, "displayName").toLowerCase();
}
