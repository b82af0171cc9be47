import { join } from 'node:path';
import fc from 'fast-check';
import { holdsContents } from '../../generator/files/holdsContents.ts';
import { makeScratchProject, type ScratchProject } from './scratchProject.ts';

let project: ScratchProject;
beforeAll(async () => {
  project = await makeScratchProject();
});
afterAll(() => project.remove());

async function compare(present: string, wanted: string): Promise<boolean> {
  await project.write('x', present);
  return holdsContents(join(project.root, 'x'), Buffer.from(wanted));
}

describe('the comparison of a file with what it should hold', () => {
  it('is that of the texts', async () => {
    const text = fc.string({ maxLength: 3, unit: fc.constantFrom('a', 'b', 'é') });
    await fc.assert(fc.asyncProperty(text, text, async (one, two) => (await compare(one, two)) === (one === two)));
  });

  it.each([0, 1, 65_535, 65_536, 65_537, 1_000_000])('holds for %d bytes, and one more or less', async (length) => {
    const text = 'x'.repeat(length);
    expect(await compare(text, text)).toBe(true);
    expect(await compare(`${text}x`, text)).toBe(false);
    expect(await compare(text, `${text}x`)).toBe(false);
    expect(await compare(`${text}x`, `${text}y`)).toBe(false);
  });
});
