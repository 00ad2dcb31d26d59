import type { Titles } from '#domain/ports.ts'
import { Title } from '#domain/title.ts'
import type { Db } from './db.ts'
import { get, within } from './db.ts'
import { keys } from './keys.ts'

export function createTitles(db: Db): Titles {
  return {
    async load(titleNo) {
      const item = await get(db, keys.title(titleNo))
      return item && Title.parse(item)
    },
    async all() {
      const items = await within(db, keys.title('').PK, 'TITLE#')
      return items.map((item) => Title.parse(item))
    },
  }
}
