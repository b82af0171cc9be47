import type { Fields } from '../dataApi/fieldValues.ts';
import { ApiError } from '../http/apiError.ts';

interface RestrictedPicklist {
  readonly field: string;
  readonly label: string;
  readonly has: (value: string) => boolean;
}

/** Time zones by their Java names, which are those of the IANA data base, and GMT. */
const TIME_ZONES: ReadonlySet<string> = new Set([
  ...Intl.supportedValuesOf('timeZone'),
  'GMT',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'America/Argentina/Buenos_Aires',
]);

/** Source: Salesforce Help, "Supported Languages" (faq_getstart_what_languages_does), fully supported ones and English (UK). */
const LANGUAGES: ReadonlySet<string> = new Set(
  'en_US en_GB de es es_MX fr it ja sv ko zh_TW zh_CN pt_BR nl_NL da th fi ru no'.split(' '),
);

/** Source: Object Reference, User, EmailEncodingKey. */
const ENCODINGS: ReadonlySet<string> = new Set(
  'UTF-8 ISO-8859-1 Shift_JIS ISO-2022-JP EUC-JP x-SJIS_0213 ks_c_5601-1987 Big5 GB2312 Big5-HKSCS'.split(' '),
);

const PICKLISTS: readonly RestrictedPicklist[] = [
  { field: 'TimeZoneSidKey', label: 'Time Zone', has: (value) => TIME_ZONES.has(value) },
  {
    field: 'LocaleSidKey',
    label: 'Locale',
    has: (value) => /^[a-z]{2,3}(_[A-Z][a-z]{3})?(_[A-Z]{2})?(_[A-Z0-9]+)?$/.test(value),
  },
  { field: 'LanguageLocaleKey', label: 'Language', has: (value) => LANGUAGES.has(value) },
  { field: 'EmailEncodingKey', label: 'Email Encoding', has: (value) => ENCODINGS.has(value) },
];

/** Restricted picklists of User refuse values that they do not have. */
export function assertUserPicklists(fields: Fields): void {
  for (const { field, label, has } of PICKLISTS) {
    const value = fields[field];
    if (typeof value !== 'string' || has(value)) continue;
    const message = `${label}: bad value for restricted picklist field: ${value}`;
    throw new ApiError('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, { fields: [field] });
  }
}
