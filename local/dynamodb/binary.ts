import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
}

/** The embedded database's program, from the npm package made for this platform. */
export function databaseBinary(platform = `${process.platform}-${process.arch}`): string {
  try {
    const manifest = createRequire(import.meta.url).resolve(`@dynoxide/${platform}/package.json`)
    const binary = join(dirname(manifest), process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide')
    if (existsSync(binary)) return binary
  } catch {}
  throw new DatabaseUnavailable(
    `本机平台 ${platform} 没有内置数据库程序。请另行启动一个 DynamoDB 服务，并把其地址设为环境变量 DYNAMODB_ENDPOINT` +
      `（例如 http://127.0.0.1:8000）。 (No embedded database for ${platform}: run any DynamoDB endpoint and set DYNAMODB_ENDPOINT to it.)`,
  )
}
