import type { RecordRules } from '../dataApi/recordRules.ts';
import { noWrites } from './noWrites.ts';
import { permissionSetAssignmentRules } from './permissionSetAssignmentRules.ts';
import { permissionSetLicenseAssignRules } from './permissionSetLicenseAssignRules.ts';
import { setupEntityAccessRules } from './setupEntityAccessRules.ts';
import { userLoginRules } from './userLoginRules.ts';
import { userRules } from './userRules.ts';
import { workItemRules } from './workItemRules.ts';

/** Calls after "Supported Calls" of each object in the Object Reference. */
const RULES: Readonly<Record<string, RecordRules>> = {
  AppMenuItem: noWrites,
  AuthSession: { calls: ['delete'] },
  ConnectedApplication: { calls: ['update'] },
  CustomApplication: noWrites,
  DeployRequest: noWrites,
  EntityDefinition: noWrites,
  EntityParticle: noWrites,
  ExternalClientApplication: noWrites,
  FlowDefinitionView: noWrites,
  LoginGeo: noWrites,
  LoginHistory: noWrites,
  OauthToken: noWrites,
  Organization: { calls: ['update'] },
  PermissionSetAssignment: permissionSetAssignmentRules,
  PermissionSetLicense: noWrites,
  PermissionSetLicenseAssign: permissionSetLicenseAssignRules,
  ProcessInstanceWorkitem: workItemRules,
  Profile: { calls: ['update', 'delete'] },
  SetupAuditTrail: noWrites,
  SetupEntityAccess: setupEntityAccessRules,
  User: userRules,
  UserLicense: noWrites,
  UserLogin: userLoginRules,
  UserPermissionAccess: noWrites,
};

/** The rules of one sObject type; none for most. */
export function rulesOf(type: string): RecordRules {
  return RULES[type] ?? {};
}
