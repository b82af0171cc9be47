/** Characters that show text in another order than it is (CVE-2021-42574): nobody could review that, in comments either. */
export const REORDERING_CHARACTERS = /[\u202a-\u202e\u2066-\u2069]/;
