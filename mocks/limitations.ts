// What the vendor's guide documents as a limitation, by name: each makes a provider limited in that way.
import { doubleWorkPhone } from "./limitations/double-work-phone.ts";
import { fieldName500 } from "./limitations/field-name-500.ts";
import { managerNotYetSynced } from "./limitations/manager-not-yet-synced.ts";
import { numericUid } from "./limitations/numeric-uid.ts";
import { powerUserReset } from "./limitations/power-user-reset.ts";

export const limitations = {
  "double-work-phone": doubleWorkPhone,
  "field-name-500": fieldName500,
  "manager-not-yet-synced": managerNotYetSynced,
  "numeric-uid": numericUid,
  "power-user-reset": powerUserReset,
} as const;

export type LimitationName = keyof typeof limitations;
