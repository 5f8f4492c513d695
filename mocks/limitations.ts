// What the vendor's guide documents as a limitation, by name: each makes a provider limited in that way.
import { doubleWorkPhone } from "./limitations/double-work-phone.ts";
import { fieldName500 } from "./limitations/field-name-500.ts";
import { managerNotYetSynced } from "./limitations/manager-not-yet-synced.ts";
import { numericUid } from "./limitations/numeric-uid.ts";
import { powerUserReset } from "./limitations/power-user-reset.ts";
import type { LimitationName, Provider } from "./provider.ts";

export type { LimitationName };

export const limitations = {
  "double-work-phone": doubleWorkPhone,
  "field-name-500": fieldName500,
  "manager-not-yet-synced": managerNotYetSynced,
  "numeric-uid": numericUid,
  "power-user-reset": powerUserReset,
} as const satisfies Record<LimitationName, (provider: Provider) => Provider>;
