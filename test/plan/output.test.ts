import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Tone } from '../../generator/commands/command.ts';
import { buildPlan } from '../../generator/plan/buildPlan.ts';
import { planChat } from '../../generator/plan/output/planChat.ts';
import { type PlanTone, planLines } from '../../generator/plan/output/planLines.ts';
import { PLAN_MARKER, planMarkdown } from '../../generator/plan/output/planMarkdown.ts';
import { planSummary } from '../../generator/plan/output/planSummary.ts';
import type { Plan } from '../../generator/plan/plan.ts';
import type { PlannedChange } from '../../generator/plan/plannedChange.ts';
import { differencesOf, planInputOf } from './support/planInputOf.ts';
import { richInput } from './support/richInput.ts';
import { field, ipRange, object, permission, text } from './support/xml.ts';

const GOLDEN = join('test', 'plan', 'golden');

/** `UPDATE_GOLDEN=1 npm test` rewrites the files on a workstation, never in CI. Read the difference before committing it. */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined;

function expectGolden(name: string, actual: string): void {
  if (UPDATE) writeFileSync(join(GOLDEN, name), actual);
  expect(actual).toBe(readFileSync(join(GOLDEN, name), 'utf8'));
}

const rich = buildPlan(richInput());

/** A first deployment: everything is new. */
const first = buildPlan(
  planInputOf({
    differences: differencesOf([
      {
        type: 'Profile',
        name: 'ERP Order Sync Integration',
        org: null,
        file:
          text('custom', true) +
          text('userLicense', 'Salesforce Integration') +
          ipRange('203.0.113.0', '203.0.113.15') +
          permission('ApiEnabled') +
          permission('ApiUserOnly'),
      },
      {
        type: 'PermissionSet',
        name: 'Erp_Order_Sync',
        org: null,
        file:
          text('label', 'ERP') +
          text('license', 'SalesforceAPIIntegrationPsl') +
          object('Order', 'allowRead', 'allowEdit') +
          ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L']
            .map((name) => field(`Order.${name}__c`, true))
            .join('') +
          field('Order.Status', false),
      },
      {
        type: 'ExtlClntAppOauthSettings',
        name: 'Erp_Order_Sync_oauth',
        org: null,
        file:
          text('commaSeparatedOauthScopes', 'Api, RefreshToken') + text('externalClientApplication', 'Erp_Order_Sync'),
      },
      { type: 'PermissionSet', name: 'Handmade', org: null, file: text('label', 'Handmade') + permission('ViewSetup') },
    ]),
    provisioning: {
      deactivated: [],
      users: [
        {
          developerName: 'Erp_Order_Sync',
          username: 'erp-order-sync@acme.example',
          userId: null,
          changes: [
            { field: 'Alias', from: null, to: 'erpsync' },
            { field: 'IsActive', from: null, to: true },
            { field: 'Email', from: null, to: 'integrations@acme.example' },
            { field: 'Profile', from: null, to: 'ERP Order Sync Integration' },
          ],
          record: {},
          assignments: [
            { kind: 'PermissionSetLicense', name: 'SalesforceAPIIntegrationPsl', id: '0PL', ready: true },
            { kind: 'PermissionSet', name: 'Erp_Order_Sync', id: null, ready: true },
          ],
          unmanaged: [],
        },
      ],
    },
  }),
);

const nothing = buildPlan(
  planInputOf({
    differences: differencesOf([
      { type: 'PermissionSet', name: 'A', file: text('label', 'A'), org: text('label', 'A') },
    ]),
  }),
);

const lines = (plan: Plan) => planLines(plan).map((line) => line.text);

describe('a plan in lines', () => {
  it.each([
    ['rich', rich],
    ['first', first],
    ['nothing', nothing],
  ])('%s is exactly the text that was read and accepted', (name, plan) => {
    expectGolden(
      `${name}.txt`,
      `${planLines(plan)
        .map((line) => `${line.tone.padEnd(8)}${line.text}`)
        .join('\n')}\n`,
    );
  });

  it('has tones that a command can print', () => {
    const tone: Tone = 'plain' satisfies PlanTone;
    const printable: (tone: PlanTone) => Tone = (one) => one;
    expect(printable(tone)).toBe('plain');
  });

  it('counts what is more than a thousand lines, and still ends with what must be known', () => {
    const pairs = Array.from({ length: 700 }, (_, n) => ({
      type: 'PermissionSet',
      name: `S${n}`,
      org: text('label', 'x'),
      file: text('label', 'x') + permission('RunReports'),
    }));
    const plan = buildPlan(planInputOf({ differences: differencesOf(pairs) }));
    const all = lines(plan);
    expect(all.length).toBeLessThan(1_010);
    expect(all).toContain('    … and 401 more lines; the saved plan and --json have all of it.');
    expect(all.slice(-3)).toEqual([
      expect.stringContaining('many-changes: 700 '),
      '    To apply it all the same: --allow many-changes',
      'Plan: 700 to update; widens 700.',
    ]);
  });

  it('tells of each operation by which way it is kept, when not all are', () => {
    const detail = (path: string, what: string, stillGrantedBy: string[]) =>
      ({ path, what, from: 'true', to: null, effect: 'narrows', stillGrantedBy }) as const;
    const change = {
      ...rich.changes[0]!,
      details: [
        detail('objectPermissions[Lead].allowEdit', 'Edit on Lead', ['PermissionSet A']),
        detail('objectPermissions[Lead].allowDelete', 'Delete on Lead', []),
      ],
    };
    expect(lines({ ...rich, changes: [change] }).filter((line) => line.includes('kept by'))).toEqual([
      '            kept by PermissionSet A (Edit only)',
    ]);
  });
});

describe('the summary', () => {
  it('says how much of what', () => {
    expect(planSummary(rich)).toBe('Plan: 3 to update, 1 to delete, 2 to assign, 1 to freeze; widens 10, narrows 4.');
    expect(planSummary(nothing)).toBe('Plan: nothing to do. 1 component and 0 users are as their files say.');
    const { unmanaged, manualSteps } = rich;
    expect(planSummary({ ...nothing, unmanaged, manualSteps })).toBe(
      `Plan: nothing to deploy; ${unmanaged.length} held from elsewhere, ${manualSteps.length} to be done by hand. 1 component and 0 users are as their files say.`,
    );
  });
});

/** What GitHub makes of a text, as far as CommonMark and its extensions go. */
const toHtml = (markdown: string) =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** Names as no org should have them. */
const HOSTILE = [
  '</code></details><script>alert(1)</script>',
  '@acme/security',
  '```\n# Done',
  '~~~',
  '[x](https://evil.example)',
  'https://evil.example',
  '<!-- sf-integration-users: plan -->',
  '| a | b |',
  '`code`',
  '````',
  '\u202egnp.exe',
  '&lt;b&gt;',
  '\u001b[31m',
  '#1',
  '![x](https://evil.example/x.png)',
  '\r\n</details>\r\n\r\n# Approved',
];

const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({
    unit: fc.constantFrom(
      '`',
      '<',
      '>',
      '\n',
      '@',
      '|',
      '*',
      '[',
      ']',
      '(',
      ')',
      '#',
      ' ',
      'a',
      '~',
      '&',
      ';',
      '\\',
      '!',
      '-',
    ),
  }),
);

/** A plan in which every text that can be foreign is. */
const hostilePlan = fc
  .record({ name: hostileText, value: hostileText, integration: hostileText })
  .map(({ name, value, integration }): Plan => {
    const change: PlannedChange = {
      ...rich.changes[0]!,
      name,
      integration,
      details: rich.changes[0]!.details.map((one) => ({
        ...one,
        what: `Read on ${value}`,
        from: value,
        to: name,
        stillGrantedBy: [name],
      })),
    };
    return {
      ...rich,
      environment: name,
      org: { ...rich.org, name: value, username: name },
      changes: [change, { ...change, action: 'delete', username: value }],
      unmanaged: [{ integration, username: name, path: value, grants: [name], more: 1 }],
      manualSteps: [{ integration, what: value, where: name }],
      dangers: [{ name: 'deletion', message: value }],
      warnings: [name],
    };
  });

describe('plans in Markdown', () => {
  it.each([
    ['rich', rich],
    ['first', first],
  ])('%s is exactly the text that was read and accepted', (name, plan) => {
    expectGolden(`${name}.md`, planMarkdown([plan]));
  });

  it('begin with the marker by which a comment is found again, whatever is in them', () => {
    expect(planMarkdown([rich, nothing]).startsWith(`${PLAN_MARKER}\n`)).toBe(true);
    fc.assert(
      fc.property(hostilePlan, (plan) => {
        expect(planMarkdown([plan]).startsWith(`${PLAN_MARKER}\n\n### Plan for <code>`)).toBe(true);
      }),
    );
  });

  it('let nothing foreign out of its place', () => {
    const skeleton = (html: string) =>
      html.replace(/(<(?:pre|code)[^>]*>)[\s\S]*?(<\/code>)/g, '$1$2').replace(/>[^<]*</g, '><');
    const tags = (html: string) => [...skeleton(html).matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag);
    const expected = tags(
      toHtml(
        planMarkdown([{ ...rich, changes: [rich.changes[0]!, rich.changes[0]!], dangers: rich.dangers.slice(0, 1) }]),
      ),
    );
    fc.assert(
      fc.property(hostilePlan, (plan) => {
        const html = toHtml(planMarkdown([plan]));
        expect(tags(html)).toEqual(expected);
        expect(html).not.toMatch(/<(?:a|img|script|h1|table)\b/);
        // Mentions and references are made of text outside of code only.
        expect(html.replace(/<code[^>]*>[\s\S]*?<\/code>/g, '')).not.toMatch(/@|evil|#\d/);
        expect([...html].filter((one) => one === '\u202e' || one === '\u001b')).toEqual([]);
      }),
    );
  });

  it('stay below the length of a comment, say what is missing, and keep what must be known', () => {
    const grants = Array.from({ length: 200 }, (_, n) => permission(`Permission${n}`)).join('');
    const plan = (environment: string) => {
      const users = Array.from({ length: 40 }, (_, n) => ({
        ...planInputOf().environment.users[0]!,
        name: `integration-${n}`,
        developerName: `Integration_${n}`,
      }));
      const pairs = users.map(({ developerName }) => ({
        type: 'PermissionSet',
        name: developerName,
        org: text('label', 'x'),
        file: text('label', 'x') + grants,
      }));
      return buildPlan(
        planInputOf({
          environment: { name: environment, users },
          differences: differencesOf(pairs),
          limits: { changes: 1 },
        }),
      );
    };
    const markdown = planMarkdown([plan('prod'), plan('uat')]);
    expect(Buffer.byteLength(markdown)).toBeLessThan(65_536);
    expect(markdown).toMatch(/\d+ sections left out: a comment has no room for all\./);
    expect(markdown.match(/\*\*Needs `--allow many-changes`\*\*/g)).toHaveLength(2);
    expect((markdown.match(/<details>/g) ?? []).length).toBe((markdown.match(/<\/details>/g) ?? []).length);
  });

  it('of very many environments stay below it, too, with every block closed', () => {
    const markdown = planMarkdown(Array.from({ length: 400 }, (_, n) => ({ ...rich, environment: `env-${n}` })));
    expect(Buffer.byteLength(markdown)).toBeLessThan(65_536);
    expect((markdown.match(/^```/gm) ?? []).length % 2).toBe(0);
    expect(markdown).toContain('The rest is left out');
  });
});

describe('plans in a chat message', () => {
  it('tell the environments that differ, and what differs', () => {
    expect(planChat([rich, { ...nothing, environment: 'uat' }])).toBe(
      [
        'prod (Acme): 7 to change (widens 10, narrows 4); 4 held from elsewhere; 1 to do by hand.',
        '  ~ PermissionSet Erp_Order_Sync',
        '  ~ User erp-order-sync acme example',
        '  + PermissionSetAssignment Erp_Order_Sync of erp-order-sync acme example',
        '  ~ ExtlClntAppOauthConfigurablePolicies Erp_Order_Sync_oauthPlcy',
        '  + SetupEntityAccess Vendor_App',
        '  - freeze UserLogin old-sync acme example',
        '  - delete PermissionSet Old_Sync',
        'No difference: uat.',
      ].join('\n'),
    );
    expect(planChat([nothing])).toBe('No difference: prod.');
  });

  it('never have more than a dozen lines, nor a sign that a chat takes for markup', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(hostilePlan, fc.constant(nothing)), { maxLength: 30 }), (plans) => {
        const message = planChat(plans);
        expect(message.split('\n').length).toBeLessThanOrEqual(12);
        const foreign = message
          .replace(/ {2}[~+-] /g, '')
          .replace(/\): /g, '')
          .replace(/ \(/g, '')
          .replace(/[;:()]/g, '');
        expect(foreign).not.toMatch(/[@<>`*[\]|#/\\&!]/);
        expect(foreign).not.toMatch(/\w\.\w/);
      }),
    );
  });
});
