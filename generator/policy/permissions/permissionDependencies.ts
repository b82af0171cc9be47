interface Dependency {
  readonly needs: readonly string[];
  /** Which of them an org has, and so asks for, depends on its edition and features. */
  readonly dependsOnOrg: boolean;
}

/**
 * What a permission set has to hold besides, or its deployment fails with "Permission X depends on permission(s): Y".
 * Salesforce publishes no list: ManageUsers, ViewSetup and CustomizeApplication are quoted in public deployment logs,
 * ModifyAllData is Salesforce help 000321298, ViewAllData forcedotcom/cli#2205. An org may ask for more.
 */
export const PERMISSION_DEPENDENCIES: ReadonlyMap<string, Dependency> = new Map(
  Object.entries({
    CustomizeApplication: { needs: ['ManageTranslation'], dependsOnOrg: true },
    ManageUsers: {
      needs: [
        'AssignPermissionSets',
        'DelegatedTwoFactor',
        'FreezeUsers',
        'ManageInternalUsers',
        'ManageIpAddresses',
        'ManageLoginAccessPolicies',
        'ManagePasswordPolicies',
        'ManageProfilesPermissionsets',
        'ManageRoles',
        'ManageSharing',
        'MonitorLoginHistory',
        'ViewAllUsers',
      ],
      // A public permission set (hardisgroupcom/sfdx-hardis) holds it without FreezeUsers and MonitorLoginHistory.
      dependsOnOrg: true,
    },
    ModifyAllData: { needs: ['ViewAllData', 'ViewSetup'], dependsOnOrg: false },
    ViewAllData: { needs: ['ViewAllForecasts', 'ViewDataLeakageEvents', 'ViewPlatformEvents'], dependsOnOrg: true },
    ViewSetup: { needs: ['ViewRoles'], dependsOnOrg: false },
  }),
);
