// The page's script: opens rows, filters them, moves among the marks, copies lines. Talks to nobody.

import { copyOnClick } from "./copy.ts";
import { filterRows } from "./filter.ts";
import { moveAmongMarks } from "./marks.ts";
import { openRows } from "./open-rows.ts";

openRows();
filterRows();
moveAmongMarks();
copyOnClick();
