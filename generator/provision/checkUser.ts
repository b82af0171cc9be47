import type { Problem } from '../shared/problem.ts';
import type { DesiredUser } from './desiredUser.ts';
import type { FoundIndex } from './foundIndex.ts';
import type { FoundUser } from './foundState.ts';
import type { DeactivatedUser } from './provisionPlan.ts';

interface Verdict {
  readonly problems: readonly Problem[];
  /** Its problem is among `problems`. */
  readonly deactivated: readonly DeactivatedUser[];
  readonly warnings: readonly string[];
}

/**
 * What is remarkable about a user that exists already. Somebody deactivated or froze it for a reason, and Salesforce
 * itself freezes users after suspicious logins (help 005318944): to undo that is for a person to decide.
 */
export function checkUser(user: DesiredUser, index: FoundIndex): Verdict {
  const existing = index.users.get(user.username.toLowerCase());
  if (!existing) return { problems: [], deactivated: [], warnings: [] };
  const { developerName, username } = user;
  const deactivated = isDeactivated(user, existing) ? [{ developerName, username, problem: notReactivated(user) }] : [];
  return {
    problems: [
      ...deactivated.map(({ problem }) => problem),
      ...(existing.userType === 'Standard' ? [] : [otherKind(user, existing)]),
    ],
    deactivated,
    warnings: [...frozen(user, existing), ...changedLicense(user, existing, index), ...changedEmail(user, existing)],
  };
}

function isDeactivated(user: DesiredUser, existing: FoundUser): boolean {
  return user.fields.IsActive === true && existing.fields.IsActive === false;
}

function notReactivated({ developerName, username, position }: DesiredUser): Problem {
  return {
    position,
    keyPath: 'user.username',
    message: `${developerName}: the user ${username} exists but is inactive, and this tool does not reactivate a user.`,
    fix: `If it is to work again, tick Active in Setup > Users > ${username}; otherwise exclude the integration from this environment.`,
  };
}

/** Types of users are fixed by their licences (Object Reference, User, UserType); integrations are `Standard`. */
function otherKind({ developerName, username, position }: DesiredUser, { userType }: FoundUser): Problem {
  return {
    position,
    keyPath: 'user.username',
    message: `${developerName}: the user name ${username} belongs to a user of another kind (UserType ${userType}), who cannot become an integration user.`,
    fix: 'Give the integration another user name.',
  };
}

function frozen({ developerName, username }: DesiredUser, existing: FoundUser): readonly string[] {
  if (!existing.frozen) return [];
  return [
    `${developerName}: the user ${username} is frozen and cannot log in. It stays frozen: find out why, then unfreeze it in Setup > Users.`,
  ];
}

/** Between some licences Salesforce lets a user move, between most it does not (help 000386999); it alone knows. */
function changedLicense(user: DesiredUser, existing: FoundUser, index: FoundIndex): readonly string[] {
  const license = index.profiles.get(user.profile.name.toLowerCase())?.userLicense;
  if (license === undefined || license === existing.profile.userLicense) return [];
  return [
    `${user.developerName}: the user ${user.username} has a "${existing.profile.userLicense}" licence and moves to the profile ` +
      `"${user.profile.name}" of licence "${license}". Salesforce may refuse; then give the integration a new user name.`,
  ];
}

/** Until its owner confirms it within 72 hours, the field keeps the old address, also by API (help 000387986). */
function changedEmail({ developerName, username, fields }: DesiredUser, existing: FoundUser): readonly string[] {
  const [from, to] = [existing.fields.Email, fields.Email].map((email) => String(email ?? '').toLowerCase());
  if (from === to) return [];
  return [
    `${developerName}: Salesforce sends a mail to ${to} and changes the e-mail address of ${username} only when somebody ` +
      'confirms it there within 72 hours. Until then the change is planned again by each run.',
  ];
}
