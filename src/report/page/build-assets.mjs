// Bundles the page's scripts and styles to one module of strings, which every page has in it. Runs on a
// fresh clone with Node and the packages of this project; writes only when something has changed.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import { writeChanged } from "../../../write-changed.mjs";

const here = new URL(".", import.meta.url);
const sheets = ["tokens", "page", "masthead", "rows", "exchange", "comparison", "live", "print"];

const script = await bundled("main");
const liveScript = await bundled("live");
const styles = sheets
  .map((name) => readFileSync(new URL(`styles/${name}.css`, here), "utf8"))
  .join("\n")
  .replace(/\/\*[^]*?\*\//g, "")
  .replace(/\s+/g, " ");

if (styles.includes("<")) throw new Error("HTML in the page's styles");
writeChanged(
  new URL("assets.generated.js", here),
  Object.entries({ script, liveScript, styles })
    .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};\n`)
    .join(""),
);
writeChanged(
  new URL("assets.generated.d.ts", here),
  ["script", "liveScript", "styles"]
    .map((name) => `export declare const ${name}: string;\n`)
    .join(""),
);

async function bundled(name) {
  const { output } = await build({
    input: fileURLToPath(new URL(`client/${name}.ts`, here)),
    platform: "browser",
    write: false,
    output: { format: "iife", minify: true },
  });
  // Neither can end the element that it stands in.
  const script = output[0].code.trim().replaceAll("</", String.raw`<\/`);
  if (/<!--|<script/i.test(script)) throw new Error("HTML in the page's script");
  return script;
}
