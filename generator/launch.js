// Plain JavaScript: it must also run, and answer with a sentence, on a Node too old for the sources.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(
    `sf-integration-users needs Node 22.19 or newer, and this is Node ${process.versions.node}. ` +
      'Run "npm ci" once and use the npm scripts: the project brings its own Node.',
  );
  process.exitCode = 1;
} else {
  // Beside the packages, and not in Node's default, the system's folder for temporary files: what is found there runs.
  module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
  await import('./cli.ts');
}
