import { hash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import type * as Handlebars from 'handlebars';

/** What a template may do; see createTemplateEngine. As text, because Handlebars adds to the options it is given. */
const OPTIONS = JSON.stringify({ strict: true, data: false, knownHelpersOnly: true, knownHelpers: { xml: true } });

/** Beside the packages, as compiled sources are: what is found there runs. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/templates', import.meta.url));

/**
 * Compiles a template once for all runs, because compiling takes longer than all else that a small project needs. The
 * program is kept under a name made of everything it depends on, so that it can never be out of date: the template, the
 * options and Handlebars' version. A folder that is not there and cannot be made costs time and nothing else.
 */
export function precompileTemplate(template: string, version: string, folder: string = CACHE): TemplateSpecification {
  const file = `${folder}/${hash('sha256', JSON.stringify([template, OPTIONS, version]), 'hex')}.js`;
  return load(file) ?? compile(template, file);
}

function load(file: string): TemplateSpecification | null {
  try {
    return run(fs.readFileSync(file, 'utf8'), file);
  } catch {
    return null;
  }
}

/** Loads the compiler only now, and from the bundle in one file. */
function compile(template: string, file: string): TemplateSpecification {
  const handlebars: typeof Handlebars = createRequire(import.meta.url)('handlebars/dist/handlebars.js');
  const code = String(handlebars.precompile(template, JSON.parse(OPTIONS)));
  keep(code, file);
  return run(code, file);
}

function keep(code: string, file: string): void {
  const temporary = `${file}.${process.pid}`;
  try {
    fs.mkdirSync(dirname(file), { recursive: true });
    fs.writeFileSync(temporary, code);
    fs.renameSync(temporary, file);
  } catch {
    // Compiled again by the next run.
  }
}

function run(code: string, filename: string): TemplateSpecification {
  return vm.runInThisContext(`(${code})`, { filename }) as TemplateSpecification;
}
