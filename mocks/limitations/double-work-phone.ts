// Two phone numbers of type work are refused, equal ones too (guide L63-70).
import type { Provider } from "../provider.ts";
import { oneWorkPhone } from "../../src/scim/schemas/one-work-phone.ts";

export function doubleWorkPhone(provider: Provider): Provider {
  const { user, group } = provider.resourceTypes;
  const invariants = [...(user.invariants ?? []), oneWorkPhone];
  return { ...provider, resourceTypes: { user: { ...user, invariants }, group } };
}
