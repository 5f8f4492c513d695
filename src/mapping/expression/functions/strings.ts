// String.*, and the older names without a prefix that Okta's page calls deprecated.

import { isArray } from "../value.ts";
import { ofTexts, untold, type Calling, type OktaFunction } from "./okta-function.ts";

const one = (run: (text: string) => string | number): OktaFunction =>
  ofTexts(1, 1, ([text = ""]) => run(text));

const toUpperCase = one((text) => text.toUpperCase());
const toLowerCase = one((text) => text.toLowerCase());

const substringAfter = ofTexts(2, 2, ([text = "", sought = ""], calling) => {
  const at = text.indexOf(sought);
  return at >= 0 ? text.slice(at + sought.length) : withoutMatch(text, calling);
});

const substringBefore = ofTexts(2, 2, ([text = "", sought = ""], calling) => {
  const at = text.indexOf(sought);
  return at >= 0 ? text.slice(0, at) : withoutMatch(text, calling);
});

function withoutMatch(text: string, { name, outcome, undocumented }: Calling): string {
  undocumented(`what ${name} gives for a string without a match`);
  return outcome.choose(`${name} without a match`, ["", text]);
}

const substring: OktaFunction = {
  takes: [3, 3],
  run([input = null, start = null, end = null], calling) {
    if (typeof start !== "number" || typeof end !== "number") {
      return untold(calling, "positions that are not numbers");
    }
    return ofTexts(1, 1, ([text = ""]) => {
      const inside = start >= 0 && end >= start && end <= text.length;
      if (!inside) {
        calling.undocumented(`what ${calling.name} gives for positions outside the string`);
        return calling.outcome.choose<string | null>("outside the string", [
          text.slice(Math.max(0, start), Math.max(0, end)),
          null,
        ]);
      }
      return text.slice(start, end);
    }).run([input], calling);
  },
};

/** Okta's examples hold for a plain text and for a regular expression alike. */
function replacing(all: boolean): OktaFunction {
  return ofTexts(
    3,
    3,
    ([text = "", match = "", replacement = ""], { name, outcome, undocumented }) => {
      const plainly = (): string =>
        all ? text.replaceAll(match, () => replacement) : text.replace(match, () => replacement);
      if (!/[\\^$.|?*+()[\]{}]/.test(match)) return plainly();
      undocumented(`whether ${name} reads its second argument as a regular expression`);
      if (outcome.choose(`${name} takes`, ["plain text", "pattern"]) === "plain text")
        return plainly();
      try {
        return text.replace(new RegExp(match, all ? "g" : ""), () => replacement);
      } catch {
        return plainly();
      }
    },
  );
}

const join: OktaFunction = {
  takes: [1, Infinity],
  run: (given, calling) =>
    ofTexts(1, Infinity, ([separator = "", ...texts]) => texts.join(separator)).run(
      given.flatMap((each) => (isArray(each) ? each : [each])),
      calling,
    ),
};

const stringSwitch = ofTexts(2, Infinity, ([text = "", fallback = "", ...pairs]) => {
  const keys = pairs.filter((_each, i) => i % 2 === 0);
  const found = keys.findIndex((key) => text.includes(key));
  return found < 0 ? fallback : (pairs[found * 2 + 1] ?? fallback);
});

export const stringFunctions = {
  "String.append": ofTexts(2, 2, ([text = "", suffix = ""]) => text + suffix),
  "String.join": join,
  "String.len": one((text) => text.length),
  "String.removeSpaces": one((text) => text.replaceAll(" ", "")),
  "String.replace": replacing(true),
  "String.replaceFirst": replacing(false),
  "String.startsWith": ofTexts(2, 2, ([text = "", start = ""]) => text.startsWith(start)),
  "String.stringContains": ofTexts(2, 2, ([text = "", sought = ""]) => text.includes(sought)),
  "String.stringSwitch": stringSwitch,
  "String.substring": substring,
  "String.substringAfter": substringAfter,
  "String.substringBefore": substringBefore,
  "String.toUpperCase": toUpperCase,
  "String.toLowerCase": toLowerCase,
  substring,
  substringAfter,
  substringBefore,
  toUpperCase,
  toLowerCase,
} as const satisfies Record<string, OktaFunction>;
