import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import { certificateOf } from '../facts/certificateOf.ts';
import type { Rule } from '../rule.ts';
import type { FoundInIntegration } from '../ruleCheck.ts';
import type { LintProject } from '../ruleContext.ts';

const APP = 'app:\n  certificate: reference/certificates/erp-order-sync.prod.crt\n';
const other = (app: string) => `label: Other\ndescription: Another one.\nowner: erp-team@acme.example\n${app}`;

export const certificateShared: Rule = {
  id: 'certificate-shared',
  title: 'One key for several integrations or orgs',
  category: 'least-privilege',
  severity: 'error',
  sources: ['Security Benchmark for Salesforce, SBS-ACS-009 (dedicated identities per integration)'],
  controls: ['SBS-ACS-009'],
  explanation:
    'Whoever has the key is each of them: a developer with the key of a sandbox logs in to production, and nobody can tell from the login history which integration it was. Each gets its own key, for each org.',
  on: 'project',
  check: findShared,
  bad: { definition: APP, files: { 'integration-users/other.yaml': other(APP) } },
  good: {
    definition: APP,
    files: {
      'integration-users/other.yaml': other('app:\n  certificate: reference/certificates/erp-order-sync.uat.crt\n'),
    },
  },
};

/** Compares the certificates themselves: a copy under another name is the same key. */
function findShared({ environments, references }: LintProject): readonly FoundInIntegration[] {
  const owners = new Map<string, ResolvedIntegrationUser>();
  const users = environments.flatMap((environment) => environment.users);
  return users.flatMap((user): FoundInIntegration[] => {
    const certificate = certificateOf(user, references);
    if (certificate === null) return [];
    const owner = owners.get(certificate.base64Der);
    owners.set(certificate.base64Der, owner ?? user);
    return owner === undefined ? [] : [toFound(user, owner, certificate.file)];
  });
}

function toFound(user: ResolvedIntegrationUser, owner: ResolvedIntegrationUser, file: string): FoundInIntegration {
  const whose = owner.name === user.name ? 'itself' : owner.name;
  const message = `${file} is also the certificate of ${whose} in ${owner.environment}.`;
  const fix = 'Leave app.certificate out, and make one of its own: "npm run credentials -- create".';
  return { user, path: ['app', 'certificate'], message, fix };
}
