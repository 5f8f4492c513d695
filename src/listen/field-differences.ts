// In which ways the header fields are others than those of our client. Fields that a tunnel or an ingress adds on the
// way say nothing of Okta.

import { readHeaders, writeHeaders } from "../okta/headers.ts";
import type { Exchange, HeaderField } from "../wire/exchange.ts";

/** Written by the HTTP library in ours (docs/adr/0003), or on the way. */
const OF_THE_ROAD =
  /^(?:host|connection|content-length|keep-alive|te|via|forwarded|x-forwarded-.*|x-real-ip|x-original-.*|x-request-id|x-amzn?-.*|cf-.*|cdn-loop|ngrok-.*|x-azure-.*|x-arr-.*|x-envoy-.*|x-cloud-trace-context|traceparent|tracestate|x-b3-.*)$/i;

/** A sentence for each; empty where the fields are ours. */
export function fieldDifferences({ request }: Exchange): string[] {
  const ours = request.method === "GET" ? readHeaders("") : writeHeaders("");
  const theirs = request.headers.filter(([name]) => !OF_THE_ROAD.test(name));
  const names = (fields: readonly HeaderField[]) => fields.map(([name]) => name.toLowerCase());
  const [mine, given] = [names(ours), names(theirs)];
  const order = (list: readonly string[], other: readonly string[]) =>
    list.filter((name) => other.includes(name)).join(", ");
  const [before, after] = [order(mine, given), order(given, mine)];
  return [
    ...ours
      .filter(([name]) => !given.includes(name.toLowerCase()))
      .map(([name]) => `the field ${name} is missing`),
    ...theirs
      .filter(([name]) => !mine.includes(name.toLowerCase()))
      .map(([name]) => `the field ${name} is additional`),
    ...(before === after ? [] : [`the fields come in the order ${after}, not ${before}`]),
    ...ours.flatMap(([name, value]) => fieldDifference(name, value, theirs)),
  ];
}

function fieldDifference(name: string, value: string, theirs: readonly HeaderField[]): string[] {
  const found = theirs.find(([other]) => other.toLowerCase() === name.toLowerCase());
  if (found === undefined) return [];
  const [spelt, given] = found;
  // HTTP/2 in front of a tunnel knows small letters only.
  const isLowered = spelt === name.toLowerCase();
  return [
    ...(spelt === name || isLowered ? [] : [`the field ${name} is spelt ${spelt}`]),
    ...(name === "Authorization" ? schemeDifference(given) : []),
    ...(name === "Authorization" || given === value
      ? []
      : [`the field ${name} is “${given}”, not “${value}”`]),
  ];
}

function schemeDifference(given: string): string[] {
  return /^Bearer /.test(given) ? [] : ["Authorization doesn't have the scheme Bearer"];
}
