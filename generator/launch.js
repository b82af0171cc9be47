// Plain JavaScript: it must also run, and answer with a sentence, on a Node too old for the sources.
import module from 'node:module';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(
    `sf-integration-users needs Node 22.19 or newer, and this is Node ${process.versions.node}. ` +
      'Run "npm ci" once and use the npm scripts: the project brings its own Node.',
  );
  process.exitCode = 1;
} else {
  module.enableCompileCache?.();
  await import('./cli.ts');
}
