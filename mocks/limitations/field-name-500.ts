// An additional field has a question mark in its name, so that everything but /health fails (guide L76).
import { replaceOperations } from "../replace-part.ts";
import type { Operations } from "../provider.ts";
import { errorReply } from "../reply.ts";

export const fieldName500 = replaceOperations((sound) => {
  const broken = Object.keys(sound).map((id) => [
    id,
    () => errorReply(500, "Internal Server Error"),
  ]);
  return { ...(Object.fromEntries(broken) as Operations), getHealth: sound.getHealth };
});
