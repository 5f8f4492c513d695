// Bundles the page's script and styles to one module of two strings, which every page has in it. Runs on a
// fresh clone with Node and the packages of this project; writes only when something has changed.

import { readFileSync, writeFileSync, existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

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
write(
  "assets.generated.js",
  `export const script = ${JSON.stringify(script)};\nexport const styles = ${JSON.stringify(styles)};\n`,
);
write(
  "assets.generated.d.ts",
  "export declare const script: string;\nexport declare const styles: string;\n",
);

function write(name, text) {
  const file = new URL(name, here);
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
}
