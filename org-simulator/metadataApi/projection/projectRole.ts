import type { MetadataComponent, OrgState } from '../../state/orgState.ts';
import { textOf } from '../body/textOf.ts';
import { saveRow } from './saveRow.ts';

/** A role as a row of UserRole: Name, DeveloperName, ParentRoleId, RollupDescription and the access levels. */
export function projectRole({ fullName, body }: Pick<MetadataComponent, 'fullName' | 'body'>, org: OrgState): string {
  const find = (name: string | undefined) =>
    org.records.all('UserRole').find((row) => String(row['DeveloperName']).toLowerCase() === name?.toLowerCase());
  const fields = {
    Name: textOf(body, 'name') ?? fullName,
    DeveloperName: fullName,
    ParentRoleId: find(textOf(body, 'parentRole'))?.Id ?? null,
    RollupDescription: textOf(body, 'description') ?? null,
    CaseAccessForAccountOwner: textOf(body, 'caseAccessLevel') ?? 'None',
    ContactAccessForAccountOwner: textOf(body, 'contactAccessLevel') ?? 'None',
    OpportunityAccessForAccountOwner: textOf(body, 'opportunityAccessLevel') ?? 'None',
  };
  return saveRow('UserRole', fields, { found: find(fullName), org });
}
