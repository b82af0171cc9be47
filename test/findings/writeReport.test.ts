import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FINDING_FORMATS } from '../../generator/findings/findingFormats.ts';
import { formatFindings } from '../../generator/findings/formatFindings.ts';
import { writeReport } from '../../generator/findings/writeReport.ts';
import { REPORT } from './exampleReport.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'report-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('writeReport', () => {
  it('makes the folders, writes over what was there, and leaves nothing beside it', async () => {
    const path = join(root, 'build/reports/lint.sarif');
    await writeReport(path, 'one');
    await writeReport(path, 'two');
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(join(root, 'build/reports'))).toEqual(['lint.sarif']);
  });

  it('keeps a link to a file a link', async () => {
    writeFileSync(join(root, 'real.xml'), 'old');
    symlinkSync('real.xml', join(root, 'link.xml'));
    await writeReport(join(root, 'link.xml'), 'new');
    expect(readFileSync(join(root, 'real.xml'), 'utf8')).toBe('new');
  });

  it('says why it cannot', async () => {
    mkdirSync(join(root, 'folder'));
    writeFileSync(join(root, 'file'), 'kept');
    await expect(writeReport(join(root, 'folder'), 'x')).rejects.toMatchObject({
      name: 'ToolError',
      message: expect.stringMatching(/folder: there is something there that is not a file$/),
      actions: ['Give --output the path of a file in a folder that you may write to.'],
    });
    await expect(writeReport(join(root, 'file/lint.json'), 'x')).rejects.toMatchObject({ name: 'ToolError' });
    expect(readFileSync(join(root, 'file'), 'utf8')).toBe('kept');
  });
});

describe('formatFindings', () => {
  it.each(FINDING_FORMATS.filter((format) => format !== 'text'))('writes %s as whole lines', (format) => {
    const text = formatFindings(format, REPORT);
    expect(text).toContain('object-view-all');
    expect(text).toMatch(/[^\n]\n$/);
  });
});
