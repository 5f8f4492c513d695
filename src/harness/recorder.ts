// The exchanges of the test that a worker is at.

import type { TestInfo } from "@playwright/test";
import { httpText } from "../wire/http-text.ts";
import { inert } from "../wire/inert.ts";
import type { WorkerOutput } from "./worker-output.ts";
import type { Exchange } from "../wire/exchange.ts";

export interface Recorder {
  /** Takes what the wire client has recorded. */
  readonly take: (exchange: Exchange) => void;
  /** Exchanges of the test's own: those of its clean-up left out, and those aside unless there are no others. */
  readonly own: () => readonly Exchange[];
  /** The exchange was answered by a gateway in the target's place. */
  readonly noteGateway: (id: string) => void;
  /** How many of the test's exchanges a gateway answered. */
  readonly gateways: () => number;
  /** What follows is clean-up. */
  readonly beginCleanUp: () => void;
  /** All of the test; the next one starts empty. */
  readonly flush: () => WorkerOutput;
}

export function createRecorder(): Recorder {
  let exchanges: Exchange[] = [];
  let own: number | undefined;
  const gateways = new Set<string>();
  const marked = (exchange: Exchange): Exchange =>
    gateways.has(exchange.id) ? { ...exchange, gateway: true } : exchange;
  return {
    noteGateway: (id) => gateways.add(id),
    gateways: () => gateways.size,
    take: (exchange) => exchanges.push(exchange),
    own() {
      const ofTest = exchanges.slice(0, own);
      const judged = ofTest.filter((exchange) => exchange.aside !== true);
      return judged.length > 0 ? judged : ofTest;
    },
    beginCleanUp: () => {
      own = exchanges.length;
    },
    flush() {
      const left = { exchanges: exchanges.map(marked) };
      gateways.clear();
      exchanges = [];
      own = undefined;
      return left;
    },
  };
}

/** Attaches what a test sent and got, in order, as readable HTTP; attach() would make a folder first. */
export function attach(info: TestInfo, exchanges: readonly Exchange[]): void {
  if (exchanges.length === 0) return;
  const texts = exchanges.map((each) => `${each.id} ${each.label}\n\n${httpText(each)}`);
  const body = Buffer.from(inert(texts.join("\n\n")));
  info.attachments.push({ name: "exchanges", contentType: "text/plain", body });
}
