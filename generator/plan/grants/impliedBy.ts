const OBJECT = /^objectPermissions\[(.*)\]\.(\w+)$/;
const FIELD = /^fieldPermissions\[([^.\]]*)\..*\]\.readable$/;

const ALL_DATA: Readonly<Record<string, readonly string[]>> = {
  allowRead: ['ViewAllData', 'ModifyAllData'],
  viewAllRecords: ['ViewAllData', 'ModifyAllData'],
  allowCreate: ['ModifyAllData'],
  allowEdit: ['ModifyAllData'],
  allowDelete: ['ModifyAllData'],
  modifyAllRecords: ['ModifyAllData'],
};

/**
 * Wider values that give the same, by their paths: View All Data reads every object and Modify All Data does everything
 * with it, but neither opens fields; View All Fields reads every field of an object (help
 * platform.users_profiles_view_all_mod_all), the user permission ViewAllFieldsGlobal those of every object. Nothing
 * records it twice.
 */
export function impliedBy(path: string): readonly string[] {
  const [, , operation = ''] = OBJECT.exec(path) ?? [];
  const object = FIELD.exec(path)?.[1];
  return [
    ...(ALL_DATA[operation] ?? []).map((name) => `userPermissions[${name}].enabled`),
    ...(object === undefined
      ? []
      : [`objectPermissions[${object}].viewAllFields`, 'userPermissions[ViewAllFieldsGlobal].enabled']),
  ];
}
