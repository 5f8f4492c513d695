// No connection to the proxy was made: what went wrong is no word about the target.

export class ProxyFailure extends Error {
  override readonly cause: Error;
  /** Host and port of the proxy. */
  readonly proxy: string;

  constructor(cause: Error, proxy: string) {
    super(cause.message);
    this.cause = cause;
    this.proxy = proxy;
  }
}
