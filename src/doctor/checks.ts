// All checks, in the order of cause and consequence: of two findings of one gravity the earlier is told first.

import { additionalFields } from "./checks/additional-fields.ts";
import { address } from "./checks/address.ts";
import { connection } from "./checks/connection.ts";
import { credentials } from "./checks/credentials.ts";
import { declaration } from "./checks/declaration.ts";
import { discovery } from "./checks/discovery.ts";
import { groups } from "./checks/groups.ts";
import { health } from "./checks/health.ts";
import { name } from "./checks/name.ts";
import { place } from "./checks/place.ts";
import { time } from "./checks/time.ts";
import { tls } from "./checks/tls.ts";
import { token } from "./checks/token.ts";
import type { Check } from "./finding.ts";

export const checks: readonly Check[] = [
  address,
  name,
  connection,
  tls,
  place,
  additionalFields,
  token,
  credentials,
  groups,
  declaration,
  time,
  discovery,
  health,
];
