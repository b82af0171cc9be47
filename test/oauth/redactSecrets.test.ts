import { redactSecrets } from '../../generator/cli/redactSecrets.ts';

it('hides the secrets of integrations wherever they turn up', () => {
  const environment = {
    SF_CLIENT_SECRET_LEADS: 'PLANTEDSECRET',
    SF_PRIVATE_KEY_ORDERS: 'one line of a key',
    HOME: '/home/me',
  };
  expect(redactSecrets('PLANTEDSECRET, one line of a key, /home/me', environment)).toBe('[hidden], [hidden], /home/me');
});
