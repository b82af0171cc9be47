/** The command line of an action of `credentials` for one integration. */
export function credentialsCommand(
  action: 'create' | 'collect' | 'rotate',
  { environment, integration }: { readonly environment: string; readonly integration: string },
): string {
  return `npm run credentials -- ${action} --env ${environment} --only ${integration}`;
}
