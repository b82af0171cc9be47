/** What this program uses of @salesforce/source-deploy-retrieve. */
type Sdr = Pick<
  typeof import('@salesforce/source-deploy-retrieve'),
  | 'ComponentSet'
  | 'DestructiveChangesType'
  | 'MetadataApiDeploy'
  | 'RegistryAccess'
  | 'SourceComponent'
  | 'VirtualTreeContainer'
  | 'ZipTreeContainer'
>;

/** Loads SDR when something is deployed or compared, not before: with @salesforce/core it costs most of a second. */
export function loadSdr(): Promise<Sdr> {
  return import('@salesforce/source-deploy-retrieve');
}
