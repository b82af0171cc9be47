import { askDefinition } from '../../generator/authoring/askDefinition.ts';
import type { OrgCatalog } from '../../generator/authoring/orgCatalog.ts';
import type { Questioner } from '../../generator/authoring/questioner.ts';

/** Answers in order; a text that the question refuses is followed by the next one, as on a terminal. */
function scripted(answers: readonly (string | readonly string[])[]) {
  const left = [...answers];
  const asked: string[] = [];
  const refused: string[] = [];
  const next = (message: string) => {
    asked.push(message);
    const answer = left.shift();
    if (answer === undefined) throw new Error(`No answer to "${message}".`);
    return answer;
  };
  const offered = (value: string, choices: readonly { value: string }[]) => {
    if (!choices.some((choice) => choice.value === value)) throw new Error(`"${value}" is not offered.`);
    return value;
  };
  const questioner: Questioner = {
    text: async ({ message, proposal, mistake }) => {
      for (;;) {
        const answer = String(next(message)) || (proposal ?? '');
        const wrong = mistake(answer);
        if (wrong === null) return answer;
        refused.push(wrong);
      }
    },
    choose: async ({ message, choices }) => offered(String(next(message)), choices),
    chooseMany: async ({ message, choices }) => [next(message)].flat().map((value) => offered(value, choices)),
  };
  return { questioner, asked, refused, left };
}

const project = { taken: ['taken'], parts: [] };
const withoutAncestors = { preset: '', parts: [] };

const catalog: OrgCatalog = {
  objects: [
    { name: 'Case', label: 'Case' },
    { name: 'Lead', label: 'Lead' },
  ],
  fields: async () => [
    { name: 'Priority', label: 'Priority', isEditable: true },
    { name: 'CaseNumber', label: 'Case Number', isEditable: false },
  ],
};

describe('the questions', () => {
  it('take typed names where there is no org, and refuse what a definition could not hold', async () => {
    const { questioner, refused, left } = scripted([
      'Bad Name',
      'taken',
      'case-sync',
      '',
      'Syncs cases.',
      '',
      'nobody',
      'case-team@acme.example',
      '',
      '203.0.113.0',
      '203.0.113.0/28 2001:db8::/48',
      '9Case',
      'Case, Contact, Case',
      ['create'],
      'Priority',
      'Priority, Status',
      [],
      '',
      'client-credentials',
    ]);
    const answers = await askDefinition(questioner, { given: {}, catalog: null, project });
    expect(answers).toEqual({
      name: 'case-sync',
      label: 'Case Sync',
      description: 'Syncs cases.',
      owner: 'case-team@acme.example',
      ...withoutAncestors,
      role: '',
      ipRanges: ['203.0.113.0/28', '2001:db8::/48'],
      objects: [
        { object: 'Case', can: ['read', 'create'], readFields: ['Status'], editFields: ['Priority'] },
        { object: 'Contact', can: ['read'], readFields: [], editFields: [] },
      ],
      flow: 'client-credentials',
    });
    expect(refused).toEqual([
      expect.stringContaining('cannot be the name'),
      'There is a definition taken already.',
      expect.stringContaining('e-mail'),
      expect.stringContaining('CIDR'),
      expect.stringContaining('9Case'),
    ]);
    expect(left).toEqual([]);
  });

  it('offer what an org has: editable fields to write, and all the others to read', async () => {
    const given = {
      name: 'x',
      label: 'X',
      description: '',
      owner: 'a@b.example',
      ...withoutAncestors,
      role: '',
      ipRanges: [],
    };
    const { questioner, asked } = scripted([['Case'], ['delete'], ['Priority'], ['CaseNumber'], 'jwt-bearer']);
    const { objects } = await askDefinition(questioner, { given, catalog, project });
    expect(objects).toEqual([
      { object: 'Case', can: ['read', 'edit', 'delete'], readFields: ['CaseNumber'], editFields: ['Priority'] },
    ]);
    expect(asked).toEqual([
      'Objects it works with',
      'What may it do with Case?',
      'Fields of Case to write',
      'Fields of Case to read',
      'How does it log in?',
    ]);
  });

  it('ask nothing that was answered on the command line', async () => {
    const given = {
      name: 'x',
      label: 'X',
      description: '',
      owner: 'a@b.example',
      ...withoutAncestors,
      role: '',
      ipRanges: [],
      objects: [],
    };
    const { questioner, asked } = scripted([]);
    expect(await askDefinition(questioner, { given: { ...given, flow: 'jwt-bearer' }, catalog, project })).toEqual({
      ...given,
      flow: 'jwt-bearer',
    });
    expect(asked).toEqual([]);
  });

  it('offer every preset and the parts of the project, and let a part say who owns it', async () => {
    const { questioner, asked } = scripted(['order-sync', ['acme-defaults'], '', 'Invoice__c', ['read'], '']);
    const given = { name: 'x', label: 'X', description: '', role: '', ipRanges: [], flow: 'jwt-bearer' };
    const answers = await askDefinition(questioner, {
      given,
      catalog: null,
      project: { taken: [], parts: ['acme-defaults', 'erp-network'] },
    });
    expect(answers).toEqual({
      ...given,
      preset: 'order-sync',
      parts: ['acme-defaults'],
      owner: '',
      objects: [{ object: 'Invoice__c', can: ['read'], readFields: [], editFields: [] }],
    });
    expect(asked.slice(0, 4)).toEqual([
      'Does it do what a preset is for?',
      'Parts of the project to build on',
      'Owner: e-mail address of the team that answers for it (empty: who a part says)',
      expect.stringMatching(/^Objects it works with besides those of order-sync: /),
    ]);
  });
});
