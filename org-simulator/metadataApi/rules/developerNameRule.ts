import type { ComponentRule } from '../components/deployedComponent.ts';

const DEVELOPER_NAME = /^[A-Za-z](?:[A-Za-z0-9_]*[A-Za-z0-9])?$/;
const MAX_LENGTH = 80;

/**
 * API names: letters, digits and single underscores, a letter first, no underscore last (Metadata API Developer Guide,
 * `fullName` of many types); a namespace prefix brings the one double underscore that is allowed.
 */
export const developerNameRule: ComponentRule = ({ fullName }) => {
  const name = fullName.replace(/^[A-Za-z][A-Za-z0-9]{0,14}__(?=[A-Za-z])/, '');
  if (!DEVELOPER_NAME.test(name) || name.includes('__')) {
    return (
      'The name can only contain underscores and alphanumeric characters. It must be unique, begin with a letter, ' +
      'not include spaces, not end with an underscore, and not contain two consecutive underscores.'
    );
  }
  return name.length > MAX_LENGTH ? `Name: data value too large: ${fullName} (max length=${MAX_LENGTH})` : undefined;
};
