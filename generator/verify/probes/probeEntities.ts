import type { GrantKind } from '../../access/effectiveAccess.ts';
import type { ResolvedAccess } from '../../resolve/resolvedIntegrationUser.ts';
import type { Evidence } from '../evidence.ts';
import { notTried } from '../notTried.ts';
import type { Probe } from '../probe.ts';
import { recorded } from '../recorded.ts';

const KINDS: readonly {
  readonly key: keyof Pick<
    ResolvedAccess,
    | 'apexClasses'
    | 'apexPages'
    | 'flows'
    | 'customPermissions'
    | 'customMetadataTypes'
    | 'customSettings'
    | 'externalCredentials'
  >;
  readonly kind: GrantKind;
  readonly noun: string;
}[] = [
  { key: 'apexClasses', kind: 'apexClass', noun: 'Apex class' },
  { key: 'apexPages', kind: 'apexPage', noun: 'Visualforce page' },
  { key: 'flows', kind: 'flow', noun: 'flow' },
  { key: 'customPermissions', kind: 'customPermission', noun: 'custom permission' },
  { key: 'customMetadataTypes', kind: 'customMetadataType', noun: 'custom metadata type' },
  { key: 'customSettings', kind: 'customSetting', noun: 'custom setting' },
  { key: 'externalCredentials', kind: 'externalCredentialPrincipal', noun: 'external credential principal' },
];

/**
 * Classes, flows and the like. SetupEntityAccess is for View Setup (Object Reference, Special Access Rules), and calling
 * one to see whether that works would do what it does: so the administrator reads the records, and the probes say so.
 */
export function probeEntities({ user, explain }: Evidence): readonly Probe[] {
  return KINDS.flatMap(({ key, kind, noun }) =>
    user.access[key].map((name) => {
      const subject = { area: 'setup entity', name: `${noun} ${name}` } as const;
      if (explain === null) return notTried(subject, 'no API tells the integration, and the records could not be read');
      const { from, path } = explain({ kind, name, operation: 'access' });
      return recorded(subject, from !== 'nowhere', path === '' ? 'no profile or set grants it' : `granted by ${path}`);
    }),
  );
}
