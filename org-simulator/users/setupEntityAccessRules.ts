import type { RecordRules } from '../dataApi/recordRules.ts';
import { ApiError } from '../http/apiError.ts';
import { rowsWith } from '../state/indexRows.ts';

/** `SetupEntityType` follows from the entity and can't be given (Object Reference, SetupEntityAccess). */
const TYPES = ['ApexClass', 'ApexPage', 'CustomPermission', 'ConnectedApplication', 'ExternalClientApplication'];

export const setupEntityAccessRules: RecordRules = {
  calls: ['create', 'delete'],
  beforeCreate: ({ org }, fields) => {
    const [parent, entity] = [String(fields['ParentId']), String(fields['SetupEntityId'])];
    if (
      rowsWith(org.records.all('SetupEntityAccess'), 'ParentId', parent).some(
        ({ SetupEntityId }) => SetupEntityId === entity,
      )
    ) {
      throw new ApiError(
        'DUPLICATE_VALUE',
        `duplicate value found: SetupEntityId duplicates value on record with id: ${entity}`,
        { fields: [] },
      );
    }
    return { ...fields, SetupEntityType: TYPES.find((type) => org.records.get(type, entity) !== undefined) ?? null };
  },
};
