// What a stream to a reader can show: its width, and colours. Pure but for the stream that is asked.

/** Columns of a terminal, Infinity elsewhere: what is piped is not broken. */
export function widthOf(stream: { readonly isTTY?: boolean; readonly columns?: number }): number {
  return stream.isTTY === true && (stream.columns ?? 0) >= 40 ? (stream.columns ?? 80) : Infinity;
}

/** FORCE_COLOR and NO_COLOR win over what the stream is (https://no-color.org, https://force-color.org). */
export function mayColour(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  return stream.isTTY === true && env["TERM"] !== "dumb";
}
