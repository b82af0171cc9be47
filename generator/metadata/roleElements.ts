import type { Role } from '@salesforce/types/metadata';
import type { Elements } from './elements.ts';

export type RoleElements = Elements<
  Role,
  'mayForecastManagerShare' | 'name',
  'caseAccessLevel' | 'contactAccessLevel' | 'description' | 'opportunityAccessLevel' | 'parentRole'
>;
