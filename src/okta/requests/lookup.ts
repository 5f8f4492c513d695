// Does the user exist? Asked before each create.

import { template } from "../request-template.ts";

export const lookupByUserName = template({
  name: "look up by userName",
  basis: "captured",
  source: "Okta SCIM 2.0 reference 2024; template-app captures of 2021 and 2024",
  established: true,
  method: "GET",
  path: "/Users?filter=userName%20eq%20%22{{userName}}%22&startIndex=1&count=100",
});

/** The older client: spaces as `+`. */
export const lookupByUserNameForm = template({
  name: "look up by userName (older form)",
  basis: "documented",
  source: "Okta SCIM reference 2018 (full headers)",
  established: true,
  method: "GET",
  path: "/Users?filter=userName+eq+%22{{userName}}%22&startIndex=1&count=100",
  encoding: "form",
});

/** Differs from lookupByUserName only where the value holds a `+`. */
export const lookupByUserNameRawPlus = template({
  name: "look up by userName (bare + in the value)",
  basis: "inferred",
  source: "reports on plus-addresses (appsmith #25452, okta-sdk-java #839)",
  established: false,
  method: "GET",
  path: "/Users?filter=userName%20eq%20%22{{userName}}%22&startIndex=1&count=100",
  encoding: "raw-plus",
});

/** No capture shows a lookup by e-mail from the template app: each form that could be sent. */
export const lookupByEmailsValue = template({
  name: "look up by e-mail (emails.value)",
  basis: "inferred",
  source: "guide L89: both email and username as lookup fields; RFC 7644 §3.4.2.2",
  established: false,
  method: "GET",
  path: "/Users?filter=emails.value%20eq%20%22{{email}}%22&startIndex=1&count=100",
});

export const lookupByEmailsValuePath = template({
  name: "look up by e-mail (value path)",
  basis: "inferred",
  source: "guide L89; RFC 7644 §3.4.2.2, valuePath",
  established: false,
  method: "GET",
  path: "/Users?filter=emails%5Bvalue%20eq%20%22{{email}}%22%5D&startIndex=1&count=100",
});

/** Outside the RFC's grammar, but sent by Entra. */
export const lookupByWorkEmail = template({
  name: "look up by e-mail (work)",
  basis: "inferred",
  source: "guide L89; Microsoft Entra's form of an e-mail lookup",
  established: false,
  method: "GET",
  path: "/Users?filter=emails%5Btype%20eq%20%22work%22%5D.value%20eq%20%22{{email}}%22&startIndex=1&count=100",
});
