// What the vendor's set-up guide promises, asks for, limits and works around: every topic's rows.

import { connect } from "./interact/connect.ts";
import { dedupe } from "./interact/dedupe.ts";
import { errors } from "./interact/errors.ts";
import { lifeCycle } from "./interact/life-cycle.ts";
import { location } from "./interact/location.ts";
import { profile } from "./interact/profile.ts";
import { manager } from "./interact/manager.ts";

export const interact = {
  ...connect,
  ...dedupe,
  ...errors,
  ...lifeCycle,
  ...location,
  ...profile,
  ...manager,
};
