/**
 * Whether a user name is what a sandbox made of an integration's: the sandbox's name follows it, and where that one is
 * taken some characters come before it, `00x7Vquser@acme.com.test` (help platform.data_sandbox_users_and_contacts). So
 * the part before the `@` is the same, and the domain begins alike.
 */
export function isCopyOf(username: string, wanted: string): boolean {
  const [name, domain] = halves(username);
  const [wantedName, wantedDomain] = halves(wanted);
  const isSameName =
    name === wantedName || (name.endsWith(wantedName) && /^[a-z0-9]{6}$/.test(name.slice(0, -wantedName.length)));
  return isSameName && sameLabels(domain, wantedDomain) >= 2;
}

function halves(username: string): readonly [string, string] {
  const at = username.lastIndexOf('@');
  return [username.slice(0, at).toLowerCase(), username.slice(at + 1).toLowerCase()];
}

/** How many labels of two domains are the same, from the left: the suffix of a user name stands at the right. */
function sameLabels(left: string, right: string): number {
  const others = right.split('.');
  const labels = left.split('.');
  const different = labels.findIndex((label, index) => label !== others[index]);
  return different < 0 ? labels.length : different;
}
