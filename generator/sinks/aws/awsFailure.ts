import { plainText } from '../../org/plainText.ts';
import { ToolError } from '../../shared/toolError.ts';

/** The name of what AWS refused with, e.g. `ResourceNotFoundException`; empty for anything else. */
export function awsErrorName(error: unknown): string {
  return error instanceof Error && '$metadata' in error ? error.name : '';
}

const EXPLANATIONS: Readonly<Record<string, readonly [string, string]>> = {
  AccessDeniedException: [
    'AWS does not allow it to this login.',
    'The login needs secretsmanager:CreateSecret and PutSecretValue on this name, and GetSecretValue so that it can be verified; with a key of your own also kms:GenerateDataKey and kms:Decrypt.',
  ],
  ResourceExistsException: [
    'somebody else made it meanwhile.',
    'Run the command again: it looks at what is there now.',
  ],
  ResourceNotFoundException: ['it is gone.', 'Run the command again: it looks at what is there now.'],
  ThrottlingException: ['AWS takes no more calls for now, after several tries.', 'Run the same command again later.'],
  LimitExceededException: [
    'The account has as many secrets or versions as it may have.',
    'Ask AWS for more, or remove some.',
  ],
  DecryptionFailure: ['its key cannot decrypt it.', 'See that the KMS key is enabled and that the login may use it.'],
  EncryptionFailure: ['its key cannot encrypt it.', 'See that the KMS key is enabled and that the login may use it.'],
  ExpiredTokenException: ['The AWS login has expired.', 'Log in again.'],
  UnrecognizedClientException: [
    'AWS does not know this login.',
    'See which credentials the process environment or AWS_PROFILE gives.',
  ],
};

/** An error of AWS in its reader's terms; nothing of the call is kept. Names: AWS Secrets Manager API Reference, errors. */
export function awsFailure(error: unknown, place: string): ToolError {
  if (error instanceof ToolError) return error;
  const name = awsErrorName(error);
  if (name === '') return withoutAnswer(error, place);
  const text = plainText(error instanceof Error ? error.message : '').slice(0, 500);
  const [message, action] = /scheduled for deletion|marked for deletion/i.test(text)
    ? [
        'it is scheduled for deletion, and its name is taken until then.',
        'Restore it (aws secretsmanager restore-secret), or name another.',
      ]
    : (EXPLANATIONS[name] ?? ['AWS refused.', 'See what AWS says.']);
  return new ToolError(`${place}: ${message}\n  AWS: ${name}: ${text}`, { actions: [action] });
}

function withoutAnswer(error: unknown, place: string): ToolError {
  if (error instanceof Error && error.name === 'CredentialsProviderError') {
    return new ToolError('There is no login for AWS in the process environment.', {
      actions: ['Set AWS_PROFILE, or the variables that the AWS tools take, or run "aws sso login".'],
    });
  }
  if (error instanceof Error && /region is missing/i.test(error.message)) {
    return new ToolError('The AWS region is not known.', {
      actions: ['Write it as sinks.….awsSecretsManager.region, or set AWS_REGION.'],
    });
  }
  return new ToolError(`AWS Secrets Manager does not answer for ${place}.`, {
    actions: ['Check the network, the proxy and the region.'],
  });
}
