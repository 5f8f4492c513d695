// The operation tagged Health: what an administrator opens in a browser (guide L53), without a token.
import type { Operations } from "../provider.ts";

export const health: Pick<Operations, "getHealth"> = {
  getHealth: () => ({
    status: 200,
    headers: { "content-type": "application/json" },
    body: { status: "Healthy" },
  }),
};
