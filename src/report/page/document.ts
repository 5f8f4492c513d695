// One self-contained HTML file: styles and script stand in it, and its policy forbids every request, and
// every script and style but these two. The live page may ask where it came from, and nobody else.

import { createHash } from "node:crypto";
import { liveScript, script as reportScript, styles } from "#page/assets.generated.js";
import { inertJson } from "../../wire/inert.ts";
import { html, textOf, type Child } from "./markup.ts";

/** What the script reads, by the id of its block: JSON that can't end the block it stands in. */
export type Blocks = Readonly<Record<string, unknown>>;

/** A whole document, to be written as it is. */
export function htmlDocument(
  title: string,
  content: Child,
  blocks: Blocks = {},
  kind: "report" | "live" = "report",
): string {
  const script = kind === "live" ? liveScript : reportScript;
  const connect = kind === "live" ? "; connect-src 'self'" : "";
  const policy = `default-src 'none'${connect}; script-src '${digest(script)}'; style-src '${digest(styles)}'; base-uri 'none'; form-action 'none'`;
  const head = textOf(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="${policy}" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="referrer" content="no-referrer" />
          <title>${title}</title>
        </head>
      </html> `,
  );
  const body = textOf(
    html`<body>
      ${content}
    </body> `,
  );
  const data = Object.entries(blocks).map(
    ([id, value]) => `<script type="application/json" id="${id}">${embedded(value)}</script>\n`,
  );
  return `${head}<style>${styles}</style>\n</head>\n${body}${data.join("")}<script>${script}</script>\n</body>\n</html>\n`;
}

/** Without "<" no text can end the block, or begin another. */
function embedded(value: unknown): string {
  return inertJson(value).replaceAll("<", String.raw`\u003c`);
}

function digest(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
