// The first delete of a person is done, and answered too late.
import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

const patienceMs = 4000;

export const firstDeleteHangs: Fault = {
  name: "first-delete-hangs",
  breaks: ["OKTA-timeout/sixty-seconds"],
  because: "everything that hangs on a person goes first; a clean-up's, since no row waits for one",
  timeoutMs: patienceMs,
  decorate: replaceOperations(({ deleteUser }) => {
    let isSpent = false;
    return {
      deleteUser: async (context) => {
        const reply = await deleteUser(context);
        if (!isSpent) {
          isSpent = true;
          await sleep(patienceMs + 500);
        }
        return reply;
      },
    };
  }),
};
