import { X509Certificate } from 'node:crypto';
import { compareKey } from '../../../../generator/oauth/certificateFacts.ts';
import type { KeyPairScene } from './keyPairScene.ts';

/** What has to hold after every rotation, however often it was stopped: everything new, and nothing left of the old or of the way. */
export async function expectRotated(scene: KeyPairScene, root?: string): Promise<void> {
  const key = (await scene.text('private-key')) ?? '';
  const consumerKey = scene.consumerKeys()['Erp'] ?? '';
  expect(Object.keys(scene.consumerKeys())).toEqual(['Erp']);
  expect(key.trim()).not.toBe(scene.oauth.privateKey.trim());
  const login = await scene.login();
  if (login !== null) expect(login).toEqual(scene.documentOf(key, consumerKey));
  expect(await scene.logsIn({ consumerKey, privateKey: key })).toBe(true);
  expect(await scene.logsIn({ consumerKey, privateKey: scene.oauth.privateKey })).toBe(false);
  const certificate = await scene.file(root);
  expect(compareKey(certificate, key)).toBe('pair');
  expect(scene.certificate().raw.equals(new X509Certificate(certificate).raw)).toBe(true);
  const marker = JSON.parse((await scene.text('rotation')) ?? '{}');
  expect(Object.keys(marker)).toEqual(['finishedAt', 'certificateFingerprint']);
}
