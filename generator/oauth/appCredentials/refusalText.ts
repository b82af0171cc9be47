import { OrgError } from '../../org/orgError.ts';
import { ToolError } from '../../shared/toolError.ts';

/** Why an org did not hand out a secret: `Salesforce: …` in its own words where it has some. Throws what is no refusal. */
export function refusalText(error: unknown): string {
  if (error instanceof OrgError && error.platformText !== '') {
    return ['Salesforce', error.code, error.platformText].filter((text) => text !== '').join(': ');
  }
  if (error instanceof ToolError) return error.message;
  throw error;
}
