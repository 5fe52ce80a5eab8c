/** All that anybody does at a shared tablet. Declining is not among it: that is said on one's own device. */
export const AT_A_TABLET: ReadonlySet<string> = new Set([
  "session.create",
  "session.revoke",
  "account.activate",
  "pact.read-text",
  "pact.sign",
  "ceremony.check-in",
]);
