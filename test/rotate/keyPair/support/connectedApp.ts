import type { ComponentFile } from '../../../orgSimulator/deployFiles.ts';

/** A connected app for the JWT bearer flow, for users with the permission set `Orders`. */
export function connectedApp(certificate: string): ComponentFile {
  const base64 = Buffer.from(certificate).toString('base64');
  return {
    type: 'ConnectedApp',
    fullName: 'Erp',
    path: 'connectedApps/Erp.connectedApp',
    xml: `
    <contactEmail>a@acme.example</contactEmail>
    <description>Keeps &lt;orders&gt; &amp; prices in step.</description>
    <label>ERP App</label>
    <oauthConfig>
      <callbackUrl>https://login.salesforce.com/services/oauth2/success</callbackUrl>
      <certificate>${base64}</certificate>
      <isAdminApproved>true</isAdminApproved>
      <scopes>Api</scopes><scopes>RefreshToken</scopes>
    </oauthConfig>
    <oauthPolicy><ipRelaxation>ENFORCE</ipRelaxation><refreshTokenPolicy>infinite</refreshTokenPolicy></oauthPolicy>
    <permissionSetName>Orders</permissionSetName>`,
  };
}
