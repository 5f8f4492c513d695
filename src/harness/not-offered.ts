// What a status says of something that a target need not offer (RFC 7644 §3.12, Table 8).

/** Whether nothing is at the address, or the method isn't supported there. */
export function isAbsent(status: number): boolean {
  return status === 404 || status === 405 || status === 501;
}

/** Whether the method isn't supported; a DELETE may also be forbidden, since a token need not be one that deletes. */
export function isNotOffered(method: string, status: number): boolean {
  return status === 405 || status === 501 || (method === "DELETE" && status === 403);
}
