import { text } from './text.ts';

/** The client credentials fields and the certificate of external client apps exist from 60.0 on (Metadata API Developer Guide). */
const OLDEST = 60;

export const apiVersion = text({
  description: 'API version of the metadata, in quotes. Default: sourceApiVersion of sfdx-project.json.',
  example: '66.0',
  pattern: /^[1-9][0-9]{1,2}\.0$/,
  rule: 'is not an API version.',
  mistake: (value) =>
    Number.parseInt(value, 10) < OLDEST
      ? `is older than ${OLDEST}.0, the first with all external client app settings.`
      : null,
  fix: 'Write a version in quotes, such as "66.0".',
});
