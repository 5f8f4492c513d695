// Starts the reference mock on loopback for one run, and says what a profile would say of it.

import { randomBytes } from "node:crypto";
import { seeded } from "../../mocks/seed.ts";
import { serve } from "../../mocks/serve.ts";
import type { ContractVariant, Organisation } from "../run/run.ts";

export interface StartedMock {
  readonly baseUrl: string;
  readonly token: string;
  readonly organisation: Organisation;
  /** userName of the user who was there before. */
  readonly preexisting: string;
  close(): Promise<void>;
}

/** Enough for an import of more than one page. */
const crowd = { users: 250, groups: 105 };

export async function startMock(
  contract: ContractVariant,
  seed: Partial<typeof crowd> = crowd,
): Promise<StartedMock> {
  const token = randomBytes(24).toString("base64url");
  const server = await serve({ options: { token, contract, seed } });
  return {
    baseUrl: server.baseUrl,
    token,
    organisation: {
      location: seeded.location,
      department: seeded.department,
      company: seeded.company,
    },
    preexisting: seeded.preexisting.userName,
    close: server.close,
  };
}
