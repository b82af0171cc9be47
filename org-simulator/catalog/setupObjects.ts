import userPermissionNames from '../../generator/schema/userPermissionNames.json' with { type: 'json' };
import type { ObjectSource } from './parseObject.ts';

const PERMISSIONS = userPermissionNames.map((name) => `Permissions${name}:boolean-`).join(' ');

/** Users, licences and the organisation; after the Object Reference. Setup objects have no field-level security. */
export const setupObjects: readonly ObjectSource[] = [
  {
    name: 'Organization',
    keyPrefix: '00D',
    setup: true,
    fields: `Name:string:80! Division:string:80 Street:textarea:255 City:string:40 State:string:80 PostalCode:string:20 Country:string:80
      Phone:phone:40 Fax:phone:40 PrimaryContact:string:80 DefaultLocaleSidKey:picklist:40! LanguageLocaleKey:picklist:40!
      TimeZoneSidKey:picklist:40 InstanceName:string:5# IsSandbox:boolean# OrganizationType:picklist:40# NamespacePrefix:string:15#
      TrialExpirationDate:datetime# IsReadOnly:boolean# NumKnowledgeService:int# FiscalYearStartMonth:int ComplianceBccEmail:email:80`,
  },
  {
    name: 'User',
    keyPrefix: '005',
    setup: true,
    fields: `Username:string:80! LastName:string:80! FirstName:string:40 Name:string:121# CompanyName:string:80 Division:string:80
      Department:string:80 Title:string:80 Street:textarea:255 City:string:40 State:string:80 PostalCode:string:20 Country:string:80
      Email:email:128! Phone:phone:40 Fax:phone:40 MobilePhone:phone:40 Extension:phone:40 Alias:string:8! CommunityNickname:string:40
      IsActive:boolean TimeZoneSidKey:picklist:40! UserRoleId:reference:18>UserRole LocaleSidKey:picklist:40! ReceivesInfoEmails:boolean
      ReceivesAdminInfoEmails:boolean EmailEncodingKey:picklist:40! ProfileId:reference:18!>Profile UserType:picklist:40#
      LanguageLocaleKey:picklist:40! EmployeeNumber:string:20 DelegatedApproverId:reference:18>User ManagerId:reference:18>User
      LastLoginDate:datetime# LastPasswordChangeDate:datetime# FederationIdentifier:string:512 AboutMe:textarea:1000 SenderEmail:email:80
      SenderName:string:80 Signature:textarea:1333 CallCenterId:reference:18 ContactId:reference:18>Contact AccountId:reference:18>Account
      UserPermissionsMarketingUser:boolean UserPermissionsOfflineUser:boolean UserPermissionsKnowledgeUser:boolean
      UserPermissionsInteractionUser:boolean UserPermissionsSupportUser:boolean UserPermissionsSFContentUser:boolean
      ForecastEnabled:boolean UserPreferencesLightningExperiencePreferred:boolean NumberOfFailedLogins:int#`,
  },
  {
    name: 'UserLogin',
    label: 'User Login',
    keyPrefix: '0Yw',
    setup: true,
    fields: 'UserId:reference:18#>User IsFrozen:boolean IsPasswordLocked:boolean',
  },
  {
    name: 'UserRole',
    label: 'Role',
    keyPrefix: '00E',
    setup: true,
    fields: `Name:string:80! DeveloperName:string:80 ParentRoleId:reference:18>UserRole RollupDescription:string:80
      OpportunityAccessForAccountOwner:picklist:40 CaseAccessForAccountOwner:picklist:40 ContactAccessForAccountOwner:picklist:40 PortalType:picklist:40#`,
  },
  {
    name: 'UserLicense',
    label: 'User License',
    keyPrefix: '100',
    setup: true,
    fields: `LicenseDefinitionKey:string:40# TotalLicenses:int# Status:picklist:255# UsedLicenses:int# UsedLicensesLastUpdated:datetime#
      Name:string:80# MasterLabel:string:40# MonthlyLoginsUsed:int# MonthlyLoginsEntitlement:int#`,
  },
  {
    name: 'Profile',
    keyPrefix: '00e',
    setup: true,
    fields: `Name:string:255! UserLicenseId:reference:18>UserLicense UserType:picklist:40# Description:string:255 ${PERMISSIONS}`,
  },
  {
    name: 'PermissionSet',
    label: 'Permission Set',
    keyPrefix: '0PS',
    setup: true,
    fields: `Name:string:80! Label:string:80! LicenseId:reference:18>UserLicense,PermissionSetLicense ProfileId:reference:18#>Profile
      IsOwnedByProfile:boolean# IsCustom:boolean# Description:string:255 NamespacePrefix:string:15# HasActivationRequired:boolean
      PermissionSetGroupId:reference:18#>PermissionSetGroup Type:picklist:40# ${PERMISSIONS}`,
  },
  {
    name: 'MutingPermissionSet',
    label: 'Muting Permission Set',
    keyPrefix: '0QM',
    setup: true,
    fields: `DeveloperName:string:80! MasterLabel:string:80! Language:picklist:40 Description:string:255 NamespacePrefix:string:15# ${PERMISSIONS}`,
  },
  {
    name: 'UserPermissionAccess',
    label: 'User Permission Access',
    keyPrefix: '0UP',
    setup: true,
    fields: `LastCacheUpdate:datetime# ${PERMISSIONS}`,
  },
];
