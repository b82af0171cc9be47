// Plain JavaScript: it must also run, and answer with a sentence, on a Node too old for the sources.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

/** The command line from its sources; when they have settled, they are made one file for the runs after this one. */
async function runSources() {
  const { bundleSettledSources } = await import('./startup/bundleSettledSources.ts');
  atGoodEnd(() => bundleSettledSources(process.argv[2]));
  await import('./cli.ts');
}

/** Calls back when the process ends and the command did what it was asked to. */
function atGoodEnd(callback) {
  process.on('exit', (code) => {
    if (code === 0 || code === 2) callback();
  });
}

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
  const { openCurrentBundle } = await import('./startup/openCurrentBundle.ts');
  const { argv, execArgv, env } = process;
  const bundle = openCurrentBundle({ command: argv[2], nodeArguments: execArgv, environment: env });
  if (bundle === null) {
    await runSources();
  } else {
    atGoodEnd(bundle.keepCode);
    bundle.run();
  }
}
