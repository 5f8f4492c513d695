// A request or a response as it stood on the wire, the mismatch part marked. Long bodies and headers
// fold; whatever is shown is text.

import { isOfAttribute, jsonLines } from "./json-lines.ts";
import { html, type Child, type Markup } from "./markup.ts";
import { nothingDiffers, type Mismatch } from "../mismatch.ts";
import type { HeaderField, RecordedBody } from "../../wire/exchange.ts";

export interface Message {
  readonly startLine: string;
  readonly headers: readonly HeaderField[];
  readonly body?: RecordedBody | undefined;
}

/** @param caption who speaks: `Okta sends` */
export function messageView(caption: string, message: Message, differs = nothingDiffers): Markup {
  const startLine = differs.statusLine ? marked(message.startLine) : message.startLine;
  return html`<figure class="message">
    <figcaption>${caption}</figcaption>
    <pre tabindex="0" aria-label="${caption}"><b>${startLine}</b>
${message.headers.map((field) => headerLine(field, differs))}${bodyLines(message.body, differs)}</pre>
    ${missing(message, differs)}
  </figure>`;
}

function headerLine([name, value]: HeaderField, { headers }: Mismatch): Child {
  const line = html`<span class="name">${name}:</span> ${value}`;
  return [headers.includes(name.toLowerCase()) ? marked(line) : line, "\n"];
}

function bodyLines(body: RecordedBody | undefined, { attributes }: Mismatch): Child {
  if (body === undefined) return undefined;
  if (body.cutFrom !== undefined) {
    return ["\n", body.text, `\n[cut: ${body.bytes} bytes in all, SHA-256 ${body.cutFrom}]`];
  }
  const lines = jsonLines(body.text);
  if (lines === undefined) return ["\n", body.text];
  return lines.map((line) => {
    const differs = attributes.some((attribute) => isOfAttribute(line, attribute));
    return ["\n", differs ? marked(line.text) : line.text];
  });
}

function marked(text: Child): Markup {
  return html`<mark>${text}</mark>`;
}

/** An attribute or header that should be there can't be marked where it isn't. */
function missing({ headers, body }: Message, differs: Mismatch): Child {
  const there = headers.map(([name]) => name.toLowerCase());
  const lines = jsonLines(body?.text ?? "");
  const absent = [
    ...differs.headers.filter((name) => !there.includes(name)).map((name) => `header ${name}`),
    ...differs.attributes.filter(
      (attribute) =>
        !differs.statusLine && lines?.some((line) => isOfAttribute(line, attribute)) !== true,
    ),
  ];
  if (absent.length === 0) return undefined;
  return html`<p class="absent">Not in this answer: <mark>${absent.join(", ")}</mark></p>`;
}
