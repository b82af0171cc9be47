import { OrgError } from '../../org/orgError.ts';
import type { Told } from '../told.ts';

/**
 * What the org says, or why it does not: a user may lack a permission, and an edition an object. Throws what is no answer of
 * the org, such as a broken connection or an expired session.
 */
export async function askOrg<Value>(ask: () => Promise<Value>): Promise<Told<Value>> {
  try {
    return { told: true, value: await ask() };
  } catch (error) {
    if (!(error instanceof OrgError) || !isRefusal(error)) throw error;
    const { message, code, platformText } = error;
    const words = [code, platformText].filter((text) => text !== '').join(': ');
    return { told: false, reason: words === '' ? message : words };
  }
}

/** Errors that no call caused are this program's own refusals, such as a kind of token that an API does not take. */
function isRefusal({ details }: OrgError): boolean {
  return details['fault'] === undefined || details['fault'] === 'refused';
}
