import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'

/** Reads a secret's text once and keeps it for the life of the function; a failed read is tried again at the next call. */
export function createSecret(arn: string, region?: string): () => Promise<string> {
  const client = new SecretsManagerClient({ region })
  let known: string | undefined
  return async () => {
    if (known === undefined) {
      const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }))
      if (!SecretString) throw new Error(`the secret ${arn} has no text`)
      known = SecretString
    }
    return known
  }
}
