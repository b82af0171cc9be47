/** Where the secret of each flow is kept alone, outside of a login document. */
export const SECRET_OF = { 'jwt-bearer': 'private-key', 'client-credentials': 'client-secret' } as const;
