/** Where a program asks for a token (help xcloud.remoteaccess_oauth_endpoints). @param origin of the org's My Domain */
export function tokenEndpointOf(origin: string): string {
  return `${origin}/services/oauth2/token`;
}
