// Bundles the page's script and styles to one module of two strings, which every page has in it. Runs on a
// fresh clone with Node and the packages of this project; writes only when something has changed.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import { writeChanged } from "../../../write-changed.mjs";

const here = new URL(".", import.meta.url);
const sheets = ["tokens", "page", "masthead", "rows", "exchange", "comparison", "print"];

const { output } = await build({
  input: fileURLToPath(new URL("client/main.ts", here)),
  platform: "browser",
  write: false,
  output: { format: "iife", minify: true },
});
const styles = sheets
  .map((name) => readFileSync(new URL(`styles/${name}.css`, here), "utf8"))
  .join("\n")
  .replace(/\/\*[^]*?\*\//g, "")
  .replace(/\s+/g, " ");

// Neither can end the element that it stands in.
const script = output[0].code.trim().replaceAll("</", String.raw`<\/`);
if (/<!--|<script/i.test(script) || styles.includes("<"))
  throw new Error("HTML in the page's assets");
writeChanged(
  new URL("assets.generated.js", here),
  `export const script = ${JSON.stringify(script)};\nexport const styles = ${JSON.stringify(styles)};\n`,
);
writeChanged(
  new URL("assets.generated.d.ts", here),
  "export declare const script: string;\nexport declare const styles: string;\n",
);
