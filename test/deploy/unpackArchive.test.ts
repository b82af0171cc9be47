import { zipSync } from 'fflate';
import { unpackArchive } from '../../generator/deploy/unpackArchive.ts';

const text = (content: string) => new TextEncoder().encode(content);

const DIRECTORY_ENTRY = Buffer.from([0x50, 0x4b, 0x01, 0x02]);

/** Lets the directory of an archive say that each of its files takes so much unpacked (APPNOTE, 4.3.12). */
function declare(archive: Uint8Array, size: number): Uint8Array {
  const changed = Buffer.from(archive);
  for (let at = changed.indexOf(DIRECTORY_ENTRY); at >= 0; at = changed.indexOf(DIRECTORY_ENTRY, at + 1)) {
    changed.writeUInt32LE(size, at + 24);
  }
  return new Uint8Array(changed);
}

describe('unpackArchive', () => {
  it('gives every file by its path, folders left out', () => {
    const files = unpackArchive(zipSync({ 'package.xml': text('<Package/>'), profiles: { 'A B.profile': text('é') } }));
    expect([...files].map(([path, content]) => [path, new TextDecoder().decode(content)])).toEqual([
      ['package.xml', '<Package/>'],
      ['profiles/A B.profile', 'é'],
    ]);
  });

  it('refuses a file larger than any, before it unpacks one', () => {
    const bomb = zipSync({ 'a.profile': new Uint8Array(65 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(() => unpackArchive(bomb)).toThrow('holds a file of 65 MB, which no org gives; it was not unpacked');
  });

  it('refuses many files that are too large together', () => {
    const names = Array.from({ length: 11 }, (_, index) => `${index}.profile`);
    const bomb = declare(zipSync(Object.fromEntries(names.map((name) => [name, text('small')]))), 60 * 1024 * 1024);
    expect(() => unpackArchive(bomb)).toThrow('holds more than 600 MB of files');
  });

  it('refuses more files than one retrieve gives', () => {
    const none = new Uint8Array();
    const many = zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}.xml`, none])), {
      level: 0,
    });
    expect(() => unpackArchive(many)).toThrow('holds more than 10000 files');
  });

  it('gives no file more room than the archive says it takes', () => {
    const lying = declare(zipSync({ 'a.profile': new Uint8Array(50 * 1024 * 1024) }), 10);
    const outcome = () => [...unpackArchive(lying).values()].map(({ length }) => length);
    expect(outcome).not.toThrow(RangeError);
    expect(outcome()).toEqual([10]);
  });

  it.each([new Uint8Array(), text('<html>'), zipSync({ a: text('content') }).slice(0, 40)])(
    'says of what is no archive that it cannot be read (%#)',
    (archive) => {
      expect(() => unpackArchive(archive)).toThrow('The archive of metadata that came cannot be read.');
    },
  );
});
