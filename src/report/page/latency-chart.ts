// Latency by operation: a table for everyone, with a drawing in each line on one logarithmic scale.

import { html, type Child, type Markup } from "./markup.ts";
import { part } from "./part.ts";
import { latencies, type Latency } from "../latency.ts";
import type { Result } from "../result.ts";

/** More kinds of request than this say nothing at a glance. */
const shownAtMost = 14;

export function latencyChart({ exchanges, run }: Result): Child {
  // What was sent once or twice, malformed paths mostly, has no distribution.
  const all = latencies(exchanges, run.target);
  const often = all.filter(({ count }) => count > 2);
  const lines = (often.length > 0 ? often : all).slice(0, shownAtMost);
  if (lines.length === 0) return undefined;
  const longest = Math.max(10, ...lines.map(({ most }) => most));
  const content = html`<p class="lede">
      In milliseconds. The line spans the fastest to the slowest request, the bar ends at 95 of 100
      requests, and the stroke is the median. Each step to the right is ten times longer.
    </p>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="latency">
      <table class="latency">
        <thead>
          <tr>
            <th scope="col">Operation</th>
            <th scope="col" class="number">Sent</th>
            <th scope="col" class="number">Median</th>
            <th scope="col" class="number">95 %</th>
            <th scope="col" class="number">Slowest</th>
            <td class="drawing">${scale(longest)}</td>
          </tr>
        </thead>
        <tbody>
          ${lines.map((line) => lineView(line, longest))}
        </tbody>
      </table>
    </div>`;
  const named = { id: "latency", title: "Response times", holds: "by operation" };
  return part(named, content);
}

function lineView(line: Latency, longest: number): Markup {
  const { operation, count, median, most95, most } = line;
  return html`<tr>
    <th scope="row"><code>${operation}</code></th>
    <td class="number">${count}</td>
    <td class="number">${median}</td>
    <td class="number">${most95}</td>
    <td class="number">${most}</td>
    <td class="drawing">${drawing(line, longest)}</td>
  </tr>`;
}

const width = 240;

/** Where a time stands in the drawing, from 1 ms on. */
function position(ms: number, longest: number): number {
  const decades = Math.ceil(Math.log10(longest));
  return Math.round((Math.log10(Math.max(1, ms)) / decades) * (width - 4)) + 2;
}

/** 1, 10, 100, … as far as the longest time needs. */
function powers(longest: number): number[] {
  return Array.from({ length: Math.ceil(Math.log10(longest)) + 1 }, (_, power) => 10 ** power);
}

function scale(longest: number): Markup {
  const labels = powers(longest).map((ms) => {
    const x = position(ms, longest);
    const anchor = x < 10 ? "start" : x > width - 10 ? "end" : "middle";
    return html`<text x="${x}" y="12" text-anchor="${anchor}">${ms}</text>`;
  });
  return html`<svg viewBox="0 0 ${width} 16" width="${width}" height="16" aria-hidden="true">
    ${labels}
  </svg>`;
}

function drawing({ least, median, most95, most }: Latency, longest: number): Markup {
  const at = (ms: number) => position(ms, longest);
  const grid = powers(longest).map((ms) => {
    const x = at(ms);
    return html`<line class="grid" x1="${x}" x2="${x}" y1="0" y2="20" />`;
  });
  return html`<svg viewBox="0 0 ${width} 20" width="${width}" height="20" aria-hidden="true">
    ${grid}
    <line
      class="range"
      x1="${at(least)}"
      x2="${Math.max(at(most), at(least) + 1)}"
      y1="10"
      y2="10"
    />
    <rect
      class="bulk"
      x="${at(least)}"
      y="6"
      width="${Math.max(2, at(most95) - at(least))}"
      height="8"
      rx="1"
    />
    <line class="median" x1="${at(median)}" x2="${at(median)}" y1="3" y2="17" />
  </svg>`;
}
