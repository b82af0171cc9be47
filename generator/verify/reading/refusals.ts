/** What Salesforce answers a query of a user without Read on an object: it acts as if there were none (REST API, error codes). */
export const REFUSALS: readonly string[] = ['INVALID_TYPE', 'INSUFFICIENT_ACCESS', 'INSUFFICIENT_ACCESS_OR_READONLY'];
