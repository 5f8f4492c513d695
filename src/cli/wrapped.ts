// Text as the terminal of this process shows it.

import { widthOf } from "../report/screen.ts";
import { wrap } from "../report/wrap.ts";

/** @param hanging how much further in the rest of a broken line goes on */
export function wrapped(text: string, hanging: number): string {
  return wrap(text, widthOf(process.stdout), hanging);
}
