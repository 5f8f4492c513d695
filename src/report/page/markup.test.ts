import { describe, expect, it } from "vitest";
import { html, textOf } from "./markup.ts";

describe("A template", () => {
  it("escapes text, also in attributes", () => {
    const text = `"><img src=x onerror='alert(1)'>&`;
    expect(textOf(html`<p title="${text}">${text}</p>`)).toBe(
      '<p title="&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;">' +
        "&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;</p>",
    );
  });

  it("takes markup, numbers, nothing and lists of them as they are", () => {
    const items = [1, 2].map((number) => html`<i>${number}</i>`);
    expect(textOf(html`<b>${items}${undefined}${["<", [html`<u>u</u>`]]}</b>`)).toBe(
      "<b><i>1</i><i>2</i>&lt;<u>u</u></b>",
    );
  });

  it("shows control characters and turned writing as their escapes", () => {
    expect(textOf(html`${"a\u001b[31m\u202eb"}`)).toBe(String.raw`a\u001b[31m\u202eb`);
  });
});
