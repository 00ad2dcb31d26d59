import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import chromium, { inflate } from '@sparticuz/chromium'
import type { Browser } from 'playwright-core'
import { chromium as playwright } from 'playwright-core'

const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--font-render-hinting=none']

/** The browser that comes inside an npm package, so that none has to be installed. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await chromium.executablePath()
  try {
    return await playwright.launch({ executablePath, args })
  } catch (error) {
    if (!/shared librar/.test(String(error))) throw error
    return playwright.launch({
      executablePath,
      args,
      env: { ...process.env, LD_LIBRARY_PATH: await ownLibraries() },
    })
  }
}

/** The system libraries the browser needs, from the same package, for machines that lack them. */
async function ownLibraries(): Promise<string> {
  await inflate(join(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '../../bin/al2023.tar.br'))
  return join(tmpdir(), 'al2023', 'lib')
}
