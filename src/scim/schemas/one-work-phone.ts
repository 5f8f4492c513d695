// The limitation that Interact keeps one work phone number per user, and says so in these words (guide L63).

import { isObject } from "../resource.ts";
import type { Resource } from "../resource.ts";
import { badRequest } from "../scim-error.ts";

/**
 * Refuses a user with two phone numbers of type work, equal ones too; letter case of the type aside.
 *
 * @throws ScimError invalidValue
 */
export function oneWorkPhone({ phoneNumbers }: Resource): void {
  const numbers = Array.isArray(phoneNumbers) ? phoneNumbers : [];
  const work = numbers.filter(
    (number) =>
      isObject(number) &&
      typeof number["type"] === "string" &&
      number["type"].toLowerCase() === "work",
  );
  if (work.length > 1) {
    throw badRequest("invalidValue", "Work phone number attempted to be set twice", "phoneNumbers");
  }
}
