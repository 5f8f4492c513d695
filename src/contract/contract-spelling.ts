// Attribute names are the same in any letter case (RFC 7643 §2.1), JSON Schema's are not: so a message is
// validated as a copy in the contract's spelling. The copy serves for nothing else.
import { spellings } from "#openapi/validators.generated.js";

/** Deeper than anything the contract describes. The copy ends there, or a hostile message would exhaust the stack. */
const depthLimit = 32;

/**
 * A copy of a parsed JSON value whose member names, and the URIs in `schemas`, are spelt as in the contract.
 * A member stays as it is when its object holds the contract's spelling too.
 */
export function inContractSpelling(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth > depthLimit) return null;
  if (Array.isArray(value))
    return value.map((item: unknown) => inContractSpelling(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]: [string, unknown]) => {
      const spelt = contractName(name, value);
      const copy = inContractSpelling(member, depth + 1);
      return [spelt, spelt === "schemas" && Array.isArray(copy) ? copy.map(contractUri) : copy];
    }),
  );
}

/** The JSON pointer into the message as received, for one into its copy. */
export function receivedPointer(received: unknown, pointer: string): string {
  let at = received;
  return pointer
    .split("/")
    .map((escaped, i) => {
      if (i === 0 || typeof at !== "object" || at === null) return escaped;
      const holder = at;
      const name = escaped.replaceAll("~1", "/").replaceAll("~0", "~");
      // An index is spelt in one way, and a page can have thousands of them.
      const own = Array.isArray(holder)
        ? name
        : (Object.keys(holder).find((key) => contractName(key, holder) === name) ?? name);
      at = (holder as Record<string, unknown>)[own];
      return own.replaceAll("~", "~0").replaceAll("/", "~1");
    })
    .join("/");
}

function contractName(name: string, holder: object): string {
  const spelt = spellings.get(name.toLowerCase()) ?? name;
  return Object.hasOwn(holder, spelt) ? name : spelt;
}

function contractUri(uri: unknown): unknown {
  return typeof uri === "string" ? (spellings.get(uri.toLowerCase()) ?? uri) : uri;
}
