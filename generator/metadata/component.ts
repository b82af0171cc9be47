import type { ConnectedAppElements } from './connectedAppElements.ts';
import type {
  ConfigurablePoliciesElements,
  ExternalClientApplicationElements,
  GlobalOauthSettingsElements,
  OauthConfigurablePoliciesElements,
  OauthSettingsElements,
} from './externalClientAppElements.ts';
import type {
  MutingPermissionSetElements,
  PermissionSetElements,
  PermissionSetGroupElements,
} from './permissionSetElements.ts';
import type { ProfileElements } from './profileElements.ts';
import type { ProfilePasswordPolicyElements, ProfileSessionSettingElements } from './profilePolicyElements.ts';
import type { RoleElements } from './roleElements.ts';
import type { UserElements } from './userElements.ts';

interface ComponentOf<Type extends string, Body> {
  /** Name of the metadata type and of the file's root element. */
  readonly type: Type;
  /** As the Metadata API spells it: special characters percent-encoded. */
  readonly fullName: string;
  /** What stands below the root element; lists are sorted as Salesforce sorts them, null is not written. */
  readonly elements: Body;
}

export type RoleComponent = ComponentOf<'Role', RoleElements>;
export type ProfileComponent = ComponentOf<'Profile', ProfileElements>;
export type ProfilePasswordPolicyComponent = ComponentOf<'ProfilePasswordPolicy', ProfilePasswordPolicyElements>;
export type ProfileSessionSettingComponent = ComponentOf<'ProfileSessionSetting', ProfileSessionSettingElements>;
export type PermissionSetComponent = ComponentOf<'PermissionSet', PermissionSetElements>;
export type MutingPermissionSetComponent = ComponentOf<'MutingPermissionSet', MutingPermissionSetElements>;
export type PermissionSetGroupComponent = ComponentOf<'PermissionSetGroup', PermissionSetGroupElements>;
export type ConnectedAppComponent = ComponentOf<'ConnectedApp', ConnectedAppElements>;
export type UserComponent = ComponentOf<'User', UserElements>;
export type ExternalClientAppComponent =
  | ComponentOf<'ExternalClientApplication', ExternalClientApplicationElements>
  | ComponentOf<'ExtlClntAppOauthSettings', OauthSettingsElements>
  | ComponentOf<'ExtlClntAppGlobalOauthSettings', GlobalOauthSettingsElements>
  | ComponentOf<'ExtlClntAppOauthConfigurablePolicies', OauthConfigurablePoliciesElements>
  | ComponentOf<'ExtlClntAppConfigurablePolicies', ConfigurablePoliciesElements>;

/** One file under `force-app/<env>`, ready to be rendered: typed, complete and in Salesforce's order. */
export type Component =
  | RoleComponent
  | ProfileComponent
  | ProfilePasswordPolicyComponent
  | ProfileSessionSettingComponent
  | PermissionSetComponent
  | MutingPermissionSetComponent
  | PermissionSetGroupComponent
  | ConnectedAppComponent
  | ExternalClientAppComponent
  | UserComponent;
