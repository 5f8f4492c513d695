// A manager who isn't known when somebody names them is not attached later on (guide L61).
import { replaceRules } from "../replace-part.ts";

export const managerNotYetSynced = replaceRules(() => ({
  awaitManager: () => undefined,
}));
