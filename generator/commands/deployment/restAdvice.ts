import type { ReviewedPlan } from './deploymentRequest.ts';

/** What to do after a saved plan was applied in part: what is left is another plan, which nobody has reviewed yet. */
export function restAdvice({ plan: { environment, only }, file }: ReviewedPlan): string {
  const names = only.map((name) => ` --only ${name}`).join('');
  return (
    'A saved plan fits no more (exit code 3) once part of it was applied: plan what is left ' +
    `(npm run plan -- --env ${environment}${names} --out ${file}), review it, and deploy that.`
  );
}
