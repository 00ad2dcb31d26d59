import { startProduct } from '#tests/local/mini-product.ts'

const { local } = await startProduct({ dataFolder: process.argv[2] ?? '' })
console.log(local.url)
