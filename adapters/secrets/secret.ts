import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'

/** Reads a secret's text once; kept for the life of the function. */
export function createSecret(arn: string, region?: string): () => Promise<string> {
  const client = new SecretsManagerClient({ region })
  let value: Promise<string> | undefined
  return () => {
    value ??= client.send(new GetSecretValueCommand({ SecretId: arn })).then(({ SecretString }) => {
      if (!SecretString) throw new Error(`the secret ${arn} has no text`)
      return SecretString
    })
    return value
  }
}
