// A fault: a provider that is wrong on purpose, to show that a check can fail.
import type { IncomingRequest, Provider } from "./provider.ts";
import type { Reply } from "./reply.ts";
import type { ContractName } from "../src/scim/schemas/resource-types.ts";

export type Place =
  `${"LIST" | "SEARCH" | "GET" | "POST" | "PUT" | "PATCH" | "DELETE"} ${"User" | "Group"}`;

/** The provider with operations, rules or engine functions replaced; never changes the one it is given. */
export type Decorate = (provider: Provider) => Provider;

/** Changes a reply on its way out, whichever operation it came from. */
export type Transport = (reply: Reply, request: IncomingRequest) => Reply;

export interface Fault {
  /** Kebab-case. */
  readonly name: string;
  /** The ids of the requirements that it must turn red, and no others. */
  readonly breaks: readonly string[];
  /** Which part of a broken row's statement it violates, where that says several things: of the first row, or by row. */
  readonly clause?: string | Readonly<Record<string, string>>;
  /** Which requests it answers wrongly, `PUT Group` for one: these cells of docs/coverage.md it fills. */
  readonly at?: readonly Place[];
  /** Excluded rows that it violates; those in `breaks` judge them. */
  readonly violates?: readonly string[];
  /** What kind of provider does this, or why it can't break one requirement alone. */
  readonly because?: string;
  /** The contract under which what it breaks is asked; the guide's unless given. */
  readonly contract?: ContractName;
  /** The time limit of an exchange in the run against it, where it is to be exceeded; Okta's 60 s. */
  readonly timeoutMs?: number;
  /** Shown by groups of more than a hundred members, which cost much to make. */
  readonly large?: boolean;
  readonly decorate?: Decorate;
  readonly transport?: Transport;
}

/** The provider with the fault in it; it shares its memory with the sound one. */
export function withFault(provider: Provider, fault: Fault): Provider {
  const decorated = fault.decorate?.(provider) ?? provider;
  const { transport } = fault;
  if (!transport) return decorated;
  return {
    ...decorated,
    transport: (reply, request) => transport(decorated.transport(reply, request), request),
  };
}
