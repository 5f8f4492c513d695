// One stop of the Tab key for the whole matrix; arrow keys, Home and End move among its marks.

export function moveAmongMarks(): void {
  const matrix = document.querySelector<HTMLElement>("[data-matrix]");
  const marks = [...(matrix?.querySelectorAll<HTMLAnchorElement>("a.mark") ?? [])];
  const [first] = marks;
  if (matrix === null || first === undefined) return;
  first.tabIndex = 0;

  matrix.addEventListener("keydown", (event) => {
    const at = marks.findIndex((mark) => mark === document.activeElement);
    const next = nextIndex(event.key, at, marks.length);
    const mark = next === undefined ? undefined : marks[next];
    if (mark === undefined) return;
    event.preventDefault();
    for (const each of marks) each.tabIndex = -1;
    mark.tabIndex = 0;
    mark.focus();
  });
}

function nextIndex(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(count - 1, at + 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(0, at - 1);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
