/** `${X}`, `{{x}}`, `{X}`, `%%%X%%%`, `@X@`, `<%= x %>`, `__X__` alone, `$X`: what replacements of projects look like. */
const PLACEHOLDER = /\$\{|\{\{|^\{\w+\}$|%%%|@\w+@|<%|^__\w+__$|^\$\w+$/;

/** Whether a value is put in before the file is deployed, so that nothing can be said about it. */
export function hasPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text.trim());
}
