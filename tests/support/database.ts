import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { afterAll } from 'vitest'
import type { Db } from '#adapters/dynamodb/db.ts'
import { connect } from '#adapters/dynamodb/db.ts'
import { tableDefinition, ttlAttribute } from '#adapters/dynamodb/table.ts'
import { credentials, region } from '#local/account.ts'
import { startDatabase } from '#local/dynamodb/server.ts'
import { ensureTable } from '#local/dynamodb/table.ts'
import { passingFolder } from '#local/passing-folder.ts'
import { createPorts } from '#local/ports.ts'

/** The product's table, empty, in a database of its own that ends with the file. */
export async function startTable(): Promise<Db> {
  const folder = passingFolder('test')
  const database = await startDatabase({
    dbPath: join(folder, 'dynamodb.sqlite'),
    pidPath: join(folder, 'dynamodb.json'),
    ports: createPorts(join(folder, 'ports.json')),
  })
  const connection = { endpoint: database.endpoint, region, credentials }
  const clients = { client: new DynamoDBClient(connection), streams: new DynamoDBStreamsClient(connection) }
  await ensureTable(clients, tableDefinition('ecohome'), ttlAttribute)
  afterAll(async () => {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return connect({ table: 'ecohome', endpoint: database.endpoint, region })
}
