// Okta's texts that rows cite more than once.

export const spec = "Okta SCIM 2.0 SPEC test";
export const crud = "Okta SCIM 2.0 CRUD test";
export const reference = "Okta SCIM 2.0 protocol reference";
export const plan = "Okta OIN SCIM test plan";
export const faq = "Okta SCIM FAQ";
export const prepare = "Okta, Prepare your SCIM API service";
