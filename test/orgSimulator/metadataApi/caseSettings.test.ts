import { acmeOrg } from './acmeOrg.ts';
import { deployTo, problemsOf } from './deployTo.ts';

const PATH = 'settings/Case.settings';
const file = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<CaseSettings xmlns="http://soap.sforce.com/2006/04/metadata">${inside}</CaseSettings>\n`;

function owned(owner: string, type: string): string {
  return file(`<defaultCaseOwner>${owner}</defaultCaseOwner><defaultCaseOwnerType>${type}</defaultCaseOwnerType>`);
}

describe('case settings', () => {
  it('are Case of the type Settings, with a root element of their own', () => {
    const org = acmeOrg();
    org.records.insert('Group', { Name: 'Support', DeveloperName: 'Support', Type: 'Queue' });
    expect(problemsOf(deployTo(org, { files: { [PATH]: owned('Support', 'Queue') } }))).toEqual({});
    expect(org.metadata.get('Settings', 'Case')?.body).toEqual({
      defaultCaseOwner: 'Support',
      defaultCaseOwnerType: 'Queue',
    });
    expect(problemsOf(deployTo(org, { files: { [PATH]: '<?xml version="1.0"?><Settings/>' } }))['Case']).toMatch(
      /^Error parsing file: Unexpected element/,
    );
  });

  it('name an active user, or a queue that is there', () => {
    const org = acmeOrg();
    org.records.insert('User', { Username: 'gone@acme.example', IsActive: false });
    const problem = (text: string) => problemsOf(deployTo(org, { files: { [PATH]: text } }))['Case'];
    expect(problem(owned('gone@acme.example', 'User'))).toBe(
      'In field: defaultCaseOwner - no User named gone@acme.example found',
    );
    expect(problem(owned('Nope', 'Queue'))).toBe('In field: defaultCaseOwner - no Queue named Nope found');
    expect(problem(file('<defaultCaseUser>no@acme.example</defaultCaseUser>'))).toBe(
      'In field: defaultCaseUser - no User named no@acme.example found',
    );
  });
});
