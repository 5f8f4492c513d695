// What RFC 7643 §2.3.5 asks of a dateTime.

import { rows } from "../requirement.ts";

export const dateTimes = rows({
  "RFC7643-2.3.5/date-time": {
    level: "MUST",
    statement:
      "Every dateTime in an answer, such as meta.lastModified, must be a real date and a time as XML Schema writes them.",
    source: { rfc: 7643, section: "2.3.5", lines: [526, 533] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7643-2.3.5/edges": {
    level: "MUST",
    statement:
      "A dateTime at an edge of the calendar or the clock must be accepted: 29 February, 31 December, a second before midnight, a fraction, an offset, a year before 1970 or after 2038.",
    source: { rfc: 7643, section: "2.3.5", lines: [526, 528] },
    basis: "prose",
    feature: "representation",
  },
  "RFC7643-2.3.5/no-other-text": {
    level: "MUST",
    statement:
      "An invalid dateTime, such as 30 February or one with trailing letters, must never be shown as the value of a dateTime.",
    source: { rfc: 7643, section: "2.3.5", lines: [526, 528] },
    basis: "keyword",
    feature: "representation",
  },
});
