// Fills a row when it is first opened, and opens the one that the address names. The exchanges are read
// once, when the first row needs them: a page of ten thousand is there at once.

import { textOf } from "../markup.ts";
import { rowDetail } from "../row-detail.ts";
import type { PageExchanges, PageResult } from "../page.ts";

export function openRows(): void {
  const result = block("result") as PageResult | undefined;
  if (result === undefined) return;
  const requirements = new Map(result.requirements.map((row) => [row.id, row]));
  const tests = new Map(result.tests.map((test) => [test.key, test]));
  let exchanges: Map<string, PageExchanges[number]> | undefined;

  const fill = (details: HTMLDetailsElement): void => {
    const row = requirements.get(details.id);
    const place = details.querySelector(".detail");
    if (row === undefined || place === null || place.hasChildNodes()) return;
    exchanges ??= new Map((block("exchanges") as PageExchanges).map((each) => [each.id, each]));
    const sent = row.exchanges.flatMap((id) => exchanges?.get(id) ?? []);
    const declaring = row.tests.flatMap((key) => tests.get(key) ?? []);
    // Escaped by construction, and the page's policy runs no script but this one.
    place.innerHTML = textOf(rowDetail(row, declaring, sent));
    for (const mark of place.querySelectorAll<HTMLElement>("pre mark:first-of-type")) {
      const message = mark.closest("pre");
      if (message !== null) message.scrollTop = mark.offsetTop - message.offsetTop - 120;
    }
  };

  const openNamed = (): void => {
    const details = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!(details instanceof HTMLDetailsElement)) return;
    details.hidden = false;
    openAround(details);
    fill(details);
    details.querySelector("summary")?.focus();
    details.scrollIntoView();
  };

  for (const details of document.querySelectorAll<HTMLDetailsElement>("details.row")) {
    details.addEventListener("toggle", () => {
      if (details.open) fill(details);
    });
  }
  // Also when the address already names the row and its link is clicked once more.
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a[href^='#']") : null;
    if (link?.getAttribute("href") === location.hash) openNamed();
  });
  addEventListener("hashchange", openNamed);
  openNamed();
}

/** Opens an element that is closed, and whatever it stands in. */
export function openAround(element: Element): void {
  for (
    let around = element.closest("details");
    around !== null;
    around = around.parentElement?.closest("details") ?? null
  ) {
    around.open = true;
  }
}

function block(id: string): unknown {
  const text = document.getElementById(id)?.textContent;
  return text === undefined ? undefined : JSON.parse(text);
}
