import type {
  ConfigurablePoliciesElements,
  OauthConfigurablePoliciesElements,
} from '../../generator/metadata/externalClientAppElements.ts';
import type { ObjectPermissionsElements } from '../../generator/metadata/permissionSetElements.ts';
import type { ProfileElements } from '../../generator/metadata/profileElements.ts';

const OBJECT: ObjectPermissionsElements = {
  allowCreate: false,
  allowDelete: false,
  allowEdit: false,
  allowRead: true,
  modifyAllRecords: false,
  object: 'Lead',
  viewAllFields: null,
  viewAllRecords: false,
};

// The type check of the project is the test: each `@ts-expect-error` fails it when the line below would compile.
describe('the types of elements', () => {
  it('have no name and no value that @salesforce/types does not have', () => {
    // @ts-expect-error an element that ObjectPermissions does not have
    const wrongName: ObjectPermissionsElements = { ...OBJECT, allowUpdate: true };
    // @ts-expect-error a text for a boolean
    const wrongType: ObjectPermissionsElements = { ...OBJECT, allowRead: 'true' };
    // @ts-expect-error a value that the enum does not have
    const wrongEnum: OauthConfigurablePoliciesElements['permittedUsersPolicyType'] = 'AdminApproved';
    // @ts-expect-error a value of another enum
    const wrongPage: ConfigurablePoliciesElements['startPage'] = 'Home';
    // @ts-expect-error what is required cannot be left out
    const missing: ProfileElements = { custom: true, description: null, loginHours: null, loginIpRanges: [] };

    expect([wrongName, wrongType, wrongEnum, wrongPage, missing]).toHaveLength(5);
  });
});
