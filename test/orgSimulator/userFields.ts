import type { ApiClient } from './apiClient.ts';

/** The fields that every new user needs, for the API-only profile unless the test says otherwise. */
export async function userFields(api: ApiClient, given: object = {}): Promise<Record<string, unknown>> {
  const [profile] = await api.records("SELECT Id FROM Profile WHERE Name = 'Minimum Access - API Only Integrations'");
  return {
    Username: 'erp@acme.example',
    LastName: 'ERP',
    FirstName: 'Integration',
    Email: 'erp@acme.example',
    Alias: 'erp',
    TimeZoneSidKey: 'GMT',
    LocaleSidKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
    LanguageLocaleKey: 'en_US',
    ProfileId: profile.Id,
    ...given,
  };
}
