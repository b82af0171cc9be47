import type { ObjectSource } from './parseObject.ts';

/** Apps, sessions and what happened; after the Object Reference. */
export const securityObjects: readonly ObjectSource[] = [
  {
    name: 'ConnectedApplication',
    label: 'Connected App',
    keyPrefix: '0H4',
    setup: true,
    fields: `Name:string:80# OptionsAllowAdminApprovedUsersOnly:boolean OptionsRefreshTokenValidityMetric:boolean
      OptionsHasSessionLevelPolicy:boolean OptionsIsInternal:boolean OptionsFullContentPushNotifications:boolean
      OptionsCodeCredentialGuestEnabled:boolean MobileSessionTimeout:picklist:40 PinLength:picklist:40 StartUrl:url:255 MobileStartUrl:url:255
      RefreshTokenValidityPeriod:int UvidTimeout:int NamedUserUvidTimeout:int NamedUserMobileUvidTimeout:int`,
  },
  {
    name: 'ExternalClientApplication',
    label: 'External Client Application',
    keyPrefix: '0xI',
    setup: true,
    fields: `DeveloperName:string:80! Language:picklist:40 MasterLabel:string:80! NamespacePrefix:string:15# Description:string:255
      ContactEmail:email:80 ContactPhone:phone:40 DistributionState:picklist:40 IsProtected:boolean`,
  },
  {
    name: 'LoginHistory',
    label: 'Login History',
    keyPrefix: '0Ya',
    setup: true,
    fields: `UserId:reference:18#>User LoginTime:datetime# LoginType:picklist:255# SourceIp:string:39# LoginUrl:string:1000#
      AuthenticationServiceId:reference:18# LoginGeoId:reference:18#>LoginGeo TlsProtocol:picklist:40# CipherSuite:picklist:256#
      OptionsIsGet:boolean# OptionsIsPost:boolean# Browser:string:64# Platform:string:64# Status:string:128# Application:string:64#
      ClientVersion:string:64# ApiType:string:64# ApiVersion:string:32# CountryIso:string:40# AuthMethodReference:string:255# LoginSubType:picklist:40#`,
  },
  {
    name: 'LoginGeo',
    label: 'Login Geo Data',
    keyPrefix: '04F',
    setup: true,
    fields: `LoginTime:datetime# CountryIso:string:2# Country:string:80# Latitude:double# Longitude:double# City:string:80# PostalCode:string:16#
      Subdivision:string:128#`,
  },
  {
    name: 'AuthSession',
    label: 'Auth Session',
    keyPrefix: '0Ak',
    setup: true,
    fields: `UsersId:reference:18#>User NumSecondsValid:int# UserType:picklist:40# SourceIp:string:39# LoginType:picklist:40#
      SessionType:picklist:40# SessionSecurityLevel:picklist:40# LogoutUrl:string:500# ParentId:reference:18#>AuthSession
      LoginHistoryId:reference:18#>LoginHistory IsCurrent:boolean#`,
  },
  {
    name: 'OauthToken',
    label: 'OAuth Token',
    keyPrefix: '0CS',
    setup: true,
    fields: `AppName:string:80# AccessToken:string:255# UserId:reference:18#>User RequestToken:string:255# LastUsedDate:datetime# UseCount:int#
      DeleteToken:string:255# AppMenuItemId:reference:18#`,
  },
  {
    name: 'SetupAuditTrail',
    label: 'Setup Audit Trail Entry',
    keyPrefix: '0Ym',
    setup: true,
    fields: `Action:string:80# Section:string:255# Display:string:1000# DelegateUser:string:255# ResponsibleNamespacePrefix:string:15#
      CreatedByContext:string:255# CreatedByIssuer:string:255#`,
  },
  {
    name: 'RecordType',
    label: 'Record Type',
    keyPrefix: '012',
    setup: true,
    fields:
      'Name:string:80! DeveloperName:string:80! NamespacePrefix:string:15# Description:string:255 SobjectType:picklist:40! IsActive:boolean',
  },
  {
    name: 'Group',
    keyPrefix: '00G',
    setup: true,
    fields:
      'Name:string:40! DeveloperName:string:80 RelatedId:reference:18#>User,UserRole Type:picklist:40 Email:email:80 OwnerId:reference:18>User DoesSendEmailToMembers:boolean',
  },
  {
    name: 'GroupMember',
    label: 'Group Member',
    keyPrefix: '011',
    setup: true,
    fields: 'GroupId:reference:18!>Group UserOrGroupId:reference:18!>User,Group',
  },
];
