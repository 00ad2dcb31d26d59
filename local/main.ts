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

const stop = () => {
  local.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  )
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
// A product that another program started ends with it, or when told to.
process.once('disconnect', stop)
