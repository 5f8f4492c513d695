// The road of `listen` alone, without recording and judging, in a process of its own. Prints its port.

import { openRoad } from "../../build/src/listen/road.js";

const [target] = process.argv.slice(2);
const road = await openRoad({
  target: new URL(target),
  host: "127.0.0.1",
  port: 0,
  onPassed: () => undefined,
});
console.log(`base URL: http://127.0.0.1:${road.port}/`);
