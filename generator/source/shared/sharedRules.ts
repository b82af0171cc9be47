import type { Severity } from '../../policy/finding.ts';
import type { Rule } from '../../policy/rule.ts';
import { administratorPermission } from '../../policy/rules/administratorPermission.ts';
import { clientCredentialsFlow } from '../../policy/rules/clientCredentialsFlow.ts';
import { fieldReadOnly } from '../../policy/rules/fieldReadOnly.ts';
import { fieldWithoutPermissions } from '../../policy/rules/fieldWithoutPermissions.ts';
import { forbiddenField } from '../../policy/rules/forbiddenField.ts';
import { forbiddenObject } from '../../policy/rules/forbiddenObject.ts';
import { forbiddenPermission } from '../../policy/rules/forbiddenPermission.ts';
import { fullOauthScope } from '../../policy/rules/fullOauthScope.ts';
import { infiniteRefreshToken } from '../../policy/rules/infiniteRefreshToken.ts';
import { licensePermission } from '../../policy/rules/licensePermission.ts';
import { objectModifyAll } from '../../policy/rules/objectModifyAll.ts';
import { objectViewAll } from '../../policy/rules/objectViewAll.ts';
import { objectViewAllFields } from '../../policy/rules/objectViewAllFields.ts';
import { parentObjectRead } from '../../policy/rules/parentObjectRead.ts';
import { refreshTokenLifetime } from '../../policy/rules/refreshTokenLifetime.ts';
import { refreshTokenScope } from '../../policy/rules/refreshTokenScope.ts';
import { sensitiveObject } from '../../policy/rules/sensitiveObject.ts';
import { sensitivePermission } from '../../policy/rules/sensitivePermission.ts';
import { twoFactorPermission } from '../../policy/rules/twoFactorPermission.ts';
import { unknownUserPermission } from '../../policy/rules/unknownUserPermission.ts';
import { userPermissionDependency } from '../../policy/rules/userPermissionDependency.ts';

/** A rule for integrations, and what becomes of it for files that are not only about integrations. */
export interface SharedRule {
  readonly rule: Rule;
  /** Unless policy.yaml says otherwise: an error only for what an org refuses. */
  readonly severity: Severity;
  /** Whose access it is about: everybody's, what Salesforce's own profiles do not fix, or that of integrations only. */
  readonly about: 'everybody' | 'granted' | 'integrations';
  /** Told once a file, with the others named: a profile of an administrator has hundreds of objects. */
  readonly isGrouped: boolean;
  /** True when it says nothing of an object whose permissions are all off. */
  readonly isOfReaders: boolean;
  /** True when it says nothing of what it is not sure of. */
  readonly isSure: boolean;
  /** What to do in a metadata file; null: what the rule says. */
  readonly fix: string | null;
}

const REVIEW = 'Remove it, unless those who hold it are to be able to.';

function refused(rule: Rule, fix: string | null = null): SharedRule {
  return { rule, severity: 'error', about: 'everybody', isGrouped: false, isOfReaders: false, isSure: false, fix };
}

function granted(rule: Rule, fix: string | null = REVIEW): SharedRule {
  return {
    rule,
    severity: 'warning',
    about: 'granted',
    isGrouped: rule.on === 'object',
    isOfReaders: false,
    isSure: false,
    fix,
  };
}

function ofIntegrations(rule: Rule, fix: string | null = null): SharedRule {
  return { rule, severity: 'warning', about: 'integrations', isGrouped: false, isOfReaders: false, isSure: false, fix };
}

/** Rules of definitions that hold for metadata files from elsewhere. */
export const SHARED_RULES: readonly SharedRule[] = [
  // Retrieved files have dozens of names that come with a feature and are in no list: only misspelt ones are told of.
  { ...refused(unknownUserPermission), severity: 'warning', isSure: true },
  // What one org asks for another does not: sets that lack some of it are deployed daily.
  { ...refused(userPermissionDependency, 'Remove it, or add what it depends on.'), severity: 'warning' },
  refused(fieldWithoutPermissions),
  // Orgs themselves return such entries, and take them back: they are without effect.
  { ...refused(fieldReadOnly, 'Set <editable> to false.'), severity: 'warning', isGrouped: true },
  { ...refused(parentObjectRead, 'Let it read the parent as well.'), isOfReaders: true },
  ofIntegrations(licensePermission, 'Remove it, or take a permission set licence that allows it.'),
  ofIntegrations(twoFactorPermission),
  ofIntegrations(forbiddenPermission),
  { ...ofIntegrations(forbiddenObject), isOfReaders: true },
  ofIntegrations(forbiddenField),
  { ...ofIntegrations(sensitiveObject, REVIEW), isOfReaders: true },
  granted(administratorPermission),
  { ...granted(sensitivePermission), isGrouped: true },
  granted(objectModifyAll),
  granted(objectViewAll),
  granted(objectViewAllFields),
  granted(fullOauthScope, null),
  granted(infiniteRefreshToken, 'Take another policy for refresh tokens: Zero, or a lifetime.'),
  granted(refreshTokenLifetime, 'Shorten the lifetime.'),
  granted(refreshTokenScope, null),
  granted(clientCredentialsFlow, 'Take the JWT bearer flow when the other side can sign.'),
];
