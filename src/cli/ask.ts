// Questions at a terminal, one after the other. Lines that were pasted ahead answer the questions to come.

import { createInterface } from "node:readline";
import { UsageError } from "../run/usage-error.ts";

/** @returns the answer without white space around it, or the fallback where it is empty */
export type Ask = (question: string, fallback?: string) => Promise<string>;

export interface Asker {
  readonly ask: Ask;
  readonly close: () => void;
}

export function asker(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Asker {
  const terminal = createInterface({ input, output });
  const lines = terminal[Symbol.asyncIterator]();
  const ask: Ask = async (question, fallback) => {
    const usual = fallback === undefined || fallback === "" ? "" : ` [${fallback}]`;
    terminal.setPrompt(`${question}${usual}: `);
    terminal.prompt();
    const next: IteratorResult<string> = await lines.next();
    // Ctrl-C, Ctrl-D, or the end of the input: an answer would never come.
    if (next.done === true) throw new UsageError("init was ended early: nothing is written");
    const answer = next.value.trim();
    return answer === "" ? (fallback ?? (await ask(question))) : answer;
  };
  return {
    ask,
    close: () => {
      terminal.close();
    },
  };
}
