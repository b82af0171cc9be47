// A store as programs are: `node keeper.mjs <folder> write|read <name>`; KEEPER_FAULT says what goes wrong.
import { readFileSync, writeFileSync } from 'node:fs';

const [folder, action, name] = process.argv.slice(2);
const file = `${folder}/${name.replaceAll('/', '_')}`;
const fault = process.env.KEEPER_FAULT ?? '';
const input = action === 'write' ? readFileSync(0, 'utf8') : '';
writeFileSync(`${folder}/seen`, JSON.stringify({ argv: process.argv, env: process.env }));
if (fault === 'echo') {
  process.stderr.write(`bad value: ${input}\nas ${Buffer.from(`x${input}`).toString('base64')}\nplease log in\n`);
  process.exit(7);
}
if (fault === 'after') {
  writeFileSync(file, input);
  process.exit(1);
}
if (action === 'write') writeFileSync(file, fault === 'changed' ? `${input}!` : input);
else process.stdout.write(`${readFileSync(file, 'utf8')}\n`);
