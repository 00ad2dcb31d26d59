import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import type { Product } from '#demo/product.ts'
import { demonstrationExperts } from '#local/seed/experts.ts'
import type { Scene } from './scenes.ts'

const reason = '本人长期出国'

/** The expert pool in the states a city officer can bring it into; `data` are the texts people typed in. */
export async function poolScenes(
  product: Product,
  officer: string,
): Promise<{ scenes: Scene[]; data: string[] }> {
  const browser = createBrowser(product.url)
  await signIn(product, browser, officer)
  const listed = JSON.stringify(await browser.json('/staff/experts'))
  const [first = '', second = ''] = [...listed.matchAll(/exp_\w+/g)].map(([id]) => `/staff/experts/${id}`)
  await browser.post(`${second}/status`, { to: '暂停', reason, _version: '1' })
  const as = browser.cookies()
  const scenes: Scene[] = [
    { name: 'expert pool', path: '/staff/experts', as },
    { name: 'expert pool, narrowed', path: '/staff/experts?status=在库&specialty=法律', as },
    { name: 'expert pool, nobody', path: '/staff/experts?status=退出', as },
    { name: 'import refused', path: '/staff/experts', as, post: { to: '/staff/experts/import', fields: {} } },
    { name: 'expert, new', path: '/staff/experts/new', as },
    { name: 'expert, new with errors', path: '/staff/experts/new', as, post: { fields: { email: '?' } } },
    { name: 'expert', path: first, as },
    { name: 'expert, suspended', path: second, as },
    { name: 'expert not moved', path: first, as, post: { to: `${first}/status`, fields: { to: '暂停' } } },
  ]
  return { scenes, data: [reason, ...demonstrationExperts().flatMap(({ name, unit }) => [name, unit])] }
}
