// All statements of the vendor's set-up guide, each with the places where it is checked.

import type { GuideStatement } from "./guide-statement.ts";
import { deprovisioning } from "./guide/deprovisioning.ts";
import { implied } from "./guide/implied.ts";
import { location } from "./guide/location.ts";
import { provisioning } from "./guide/provisioning.ts";
import { setUp } from "./guide/set-up.ts";
import { troubleshooting } from "./guide/troubleshooting.ts";

export const guideStatements: readonly GuideStatement[] = [
  ...setUp,
  ...location,
  ...troubleshooting,
  ...provisioning,
  ...deprovisioning,
  ...implied,
];
