import { componentId } from './componentId.ts';

/** The id of a principal that metadata names `<ExternalCredential>-<Principal>`: that of an ExternalCredentialParameter. */
export function principalId(name: string): string {
  return componentId('0pu', name);
}
