// A manager who isn't known when somebody names them is not attached later on (guide L61).
import { replaceBehaviour } from "../replace-part.ts";

export const managerNotYetSynced = replaceBehaviour(() => ({
  awaitManager: () => undefined,
}));
