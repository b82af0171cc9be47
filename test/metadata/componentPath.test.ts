import { readFileSync } from 'node:fs';
import { buildComponents } from '../../generator/metadata/buildComponents.ts';
import { componentPath } from '../../generator/metadata/componentPath.ts';
import { METADATA_FOLDERS } from '../../generator/metadata/metadataFolders.ts';
import { exampleUser, noReferences } from './exampleUser.ts';

interface Registry {
  readonly types: Readonly<Record<string, { readonly directoryName: string; readonly suffix: string }>>;
}

describe('componentPath', () => {
  it('has the folders and suffixes of the registry of source-deploy-retrieve', () => {
    const file = 'node_modules/@salesforce/source-deploy-retrieve/lib/src/registry/metadataRegistry.json';
    const { types } = JSON.parse(readFileSync(file, 'utf8')) as Registry;
    const { User: _, ...metadata } = METADATA_FOLDERS;

    const registered = Object.keys(metadata).map((type) => {
      const { directoryName, suffix } = types[type.toLowerCase()]!;
      return [type, { folder: directoryName, suffix }];
    });
    expect(metadata).toEqual(Object.fromEntries(registered));
  });

  it('gives each component of an integration a file of its own', () => {
    const user = { ...exampleUser, profile: { ...exampleUser.profile, name: 'ERP: Order Sync' } };

    expect(buildComponents(user, noReferences()).components.map(componentPath)).toEqual([
      'profiles/ERP%3A Order Sync.profile-meta.xml',
      'permissionsets/Erp_Order_Sync.permissionset-meta.xml',
      'externalClientApps/Erp_Order_Sync.eca-meta.xml',
      'extlClntAppOauthSettings/Erp_Order_Sync_oauth.ecaOauth-meta.xml',
      'extlClntAppGlobalOauthSets/Erp_Order_Sync_glbloauth.ecaGlblOauth-meta.xml',
      'extlClntAppOauthPolicies/Erp_Order_Sync_oauthPlcy.ecaOauthPlcy-meta.xml',
      'extlClntAppPolicies/Erp_Order_Sync_plcy.ecaPlcy-meta.xml',
      'users/Erp_Order_Sync.user-meta.xml',
    ]);
  });
});
