// The dateTime type: a date and a time, always both (RFC 7643 §2.3.5, xsd:dateTime).

const DATE_TIME =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

/**
 * The instant of a dateTime in milliseconds since 1970, or undefined where the text is none, such as
 * 30 February. Without a zone it counts as UTC, so that the result hangs on no machine's time zone.
 */
export function instantOf(text: string): number | undefined {
  const match = DATE_TIME.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= days;
  if (!isReal || hour > 23 || minute > 59 || second > 59) return undefined;
  return Date.parse(match[8] === undefined ? `${text}Z` : text);
}
