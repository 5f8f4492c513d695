// What a profile says of the mock, as flags: with all of it no row lacks anything.

import { seeded } from "../../mocks/seed.ts";

export const organisation = [
  "--location",
  seeded.location,
  "--department",
  seeded.department,
  "--company",
  seeded.company,
] as const;

export const whole = [...organisation, "--preexisting", seeded.preexisting.userName] as const;
