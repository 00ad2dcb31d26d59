import { product } from './product.ts'
import { startLocal } from './start.ts'

const {
  ECOHOME_DATA = '.data',
  ECOHOME_PORT,
  ECOHOME_ASSETS = '.build/assets',
  DYNAMODB_ENDPOINT,
} = process.env

const local = await startLocal(
  product({
    dataFolder: ECOHOME_DATA,
    assets: ECOHOME_ASSETS,
    port: ECOHOME_PORT ? Number(ECOHOME_PORT) : 8080,
    log: (line) => console.error(line),
    ...(DYNAMODB_ENDPOINT ? { dynamodbEndpoint: DYNAMODB_ENDPOINT } : {}),
  }),
)

for (const [name, address] of Object.entries(local.addresses)) console.log(`${name}\t${address}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    local.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
