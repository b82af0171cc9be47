import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import type { DesiredUser } from './desiredUser.ts';
import type { FoundProfile } from './foundState.ts';
import { namesBeyond } from './namesBeyond.ts';

interface ProfileRow {
  readonly Id: string;
  readonly Name: string;
  readonly UserLicense: { readonly Name: string };
}

/** The users' profiles: `held`, which they have now, and those that are looked up because none has them. */
export async function findProfiles(
  org: Org,
  desired: readonly DesiredUser[],
  held: readonly FoundProfile[],
): Promise<readonly FoundProfile[]> {
  const rows = await queryNames<ProfileRow>(
    org,
    namesBeyond(
      desired.map(({ profile }) => profile),
      held,
    ),
    (names) => soql`SELECT Id, Name, UserLicense.Name FROM Profile WHERE Name IN ${names}`,
  );
  return [...held, ...rows.map((row) => ({ id: row.Id, name: row.Name, userLicense: row.UserLicense.Name }))];
}
