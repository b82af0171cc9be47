import { readFile } from 'node:fs/promises';
import { OAuthError } from '../../generator/oauth/oauthError.ts';
import { variableName } from '../../generator/sinks/variableName.ts';

it('docs/credentials.md explains only refusals that the program explains, too', async () => {
  const page = await readFile('docs/credentials.md', 'utf8');
  const table = page.slice(page.indexOf('## What Salesforce says'));
  const texts = [...table.matchAll(/^\| (.+?) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text),
  );
  expect(texts.length).toBeGreaterThan(10);
  for (const text of texts) {
    const [error = '', description = ''] = text.split(': ');
    expect(`${text}: ${new OAuthError('jwt-bearer', error, description).actions.length}`).toBe(`${text}: 1`);
  }
});

it('docs/credentials.md names the variables that are read', async () => {
  const page = await readFile('docs/credentials.md', 'utf8');
  expect(page).toContain(`\`${variableName({ kind: 'private-key', integration: 'erp-order-sync' })}\``);
  expect(page).toContain(variableName({ kind: 'client-secret', integration: '<NAME>' }).replace('__NAME_', '_<NAME>'));
});
