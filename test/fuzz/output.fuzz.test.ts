import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { neutraliseText } from '../../generator/cli/neutraliseText.ts';
import { redactSecrets } from '../../generator/cli/redactSecrets.ts';
import { runCommandLine } from '../../generator/cli/runCommandLine.ts';
import { formatFindings } from '../../generator/findings/formatFindings.ts';
import { readPlatformError } from '../../generator/org/readPlatformError.ts';
import { toOrgError } from '../../generator/org/toOrgError.ts';
import { anyReport } from '../findings/anyReport.ts';
import { anyText } from './anyText.ts';
import { fuzz } from './fuzz.ts';
import { readXml } from './readXml.ts';

const schema = createRequire(import.meta.url).resolve(
  '@microsoft/sarif-matcher-utils/lib/schemas/sarif-2.1.0-rtm.5.json',
);
// A pattern of the schema is none with the flag u.
const ajv = new Ajv.default({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

/** What moves a terminal's cursor, recolours, reorders or hides. */
const UNSAFE = /(?![\n\t\u00ad\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
/** Without the line ends of the format itself. */
const isInert = (text: string) => !UNSAFE.test(text);

/** Runs one failing command and returns all that it printed. */
async function printed(error: unknown, isJson: boolean): Promise<string> {
  const parts: string[] = [];
  const stream = { isTTY: false, write: (written: string) => void parts.push(written) };
  const code = await runCommandLine({
    argv: ['fail', ...(isJson ? ['--json'] : [])],
    processEnvironment: { SF_INTEGRATION_USERS_DEBUG: '1' },
    workingDirectory: process.cwd(),
    output: { out: stream, err: stream },
    signal: new AbortController().signal,
    crash: new Promise<never>(() => undefined),
    loaders: {
      fail: async () => ({
        name: 'fail',
        summary: 'fails',
        examples: [],
        arguments: [],
        options: [],
        uses: [],
        run: async () => {
          throw error;
        },
      }),
    },
  });
  expect(code).toBe(1);
  return parts.join('');
}

/** What @salesforce/core, jsforce or a gateway throw, with any text that an org can put in. */
const orgError = fc
  .record({ message: anyText, code: anyText, data: anyText, form: fc.nat({ max: 3 }), html: fc.boolean() })
  .map(({ message, code, data, form, html }) => {
    const error = new Error(html ? `<html>${message}` : message);
    const forms = [{ errorCode: code }, { code, data: { fields: [data] } }, { actions: [data], exitCode: 1 }, {}];
    return Object.assign(error, forms[form], form === 3 ? { name: `sf:${code}` } : {});
  });

describe('what is printed', () => {
  fuzz(
    'findings: json, sarif, junit and github',
    fc.property(anyReport, (report) => {
      const json = formatFindings('json', report);
      expect(isInert(json)).toBe(true);
      expect(JSON.parse(json)).toBeInstanceOf(Object);
      const sarif = formatFindings('sarif', report);
      expect(isInert(sarif)).toBe(true);
      expect(isSarif(JSON.parse(sarif)) ? [] : isSarif.errors).toEqual([]);
      const junit = formatFindings('junit', report);
      expect(isInert(junit)).toBe(true);
      expect(readXml(junit).name).toBe('testsuites');
      const lines = formatFindings('github', report).split('\n');
      expect(lines.filter((line) => UNSAFE.test(line))).toEqual([]);
      expect(lines.slice(0, -1).filter((line) => !/^::(error|warning) [^\r]*::/.test(line))).toEqual([]);
      expect(lines).toHaveLength(report.findings.length + 1);
    }),
  );

  fuzz(
    'terminal: any text',
    fc.property(anyText, (text) => {
      const shown = neutraliseText(text);
      expect(UNSAFE.test(shown)).toBe(false);
      expect(shown.length).toBeGreaterThanOrEqual(text.length);
      const token = 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln';
      expect(redactSecrets(`${text} ${token} ${text}`, {})).not.toContain(token);
      const secret = { SF_CLIENT_SECRET: 'hunter2hunter2' };
      expect(redactSecrets(`${text}hunter2hunter2${text}`, secret)).not.toContain('hunter2hunter2');
    }),
  );

  fuzz(
    'terminal: an error of any org',
    fc.asyncProperty(orgError, fc.boolean(), async (error, isJson) => {
      const { code, message, fields } = readPlatformError(error);
      expect([typeof code, typeof message, Array.isArray(fields)]).toEqual(['string', 'string', true]);
      for (const thrown of [error, toOrgError(error, 'Reading the users')]) {
        const text = await printed(thrown, isJson);
        expect(isInert(text)).toBe(true);
        expect(text).not.toMatch(/\[object|\bundefined\b/);
        if (isJson) expect(JSON.parse(text)).toMatchObject({ status: 1 });
      }
    }),
  );
});
