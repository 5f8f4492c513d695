// The lines with which a command begins that sends requests: to whom, and by which contract.

import { contractSentence } from "../run/contract-sentence.ts";
import type { Run } from "../run/run.ts";

export function targetLines({ isMock, target, contract }: Run): string[] {
  return [
    `Target: ${isMock ? "the reference mock at " : ""}${target}`,
    `Contract: ${contractSentence[contract]}`,
  ];
}
