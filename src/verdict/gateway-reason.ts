// Why the rows that a gateway hit are unverified: what a gateway answers says nothing of the target.

export const gatewayReason = "a gateway answered a request of the test in the target's place";
