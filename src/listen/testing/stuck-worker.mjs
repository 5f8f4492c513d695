// For tests: a judge that does with the first exchange what it is told to, and afterwards as it should.
import { parentPort, workerData } from "node:worker_threads";

parentPort.postMessage({ kind: "ready" });
parentPort.on("message", (message) => {
  if (message.kind === "finish") {
    parentPort.postMessage({ kind: "report", report: { result: message.session, drift: {} } });
    return;
  }
  const isFirst = message.passed.number === 1 && workerData.isAnew !== true;
  if (isFirst && workerData.base === "stuck") for (;;);
  if (isFirst) throw new TypeError("broken");
  const { number } = message.passed;
  parentPort.postMessage({ kind: "done", number, sighting: { line: `#${number}` } });
});
