import type { Batch, BatchEntry } from '#domain/batch.ts'
import { dateOf } from '#domain/time.ts'
import type { BatchChange } from '#web/components/batch-history.tsx'
import { formatDate, formatTime } from '#web/messages/dates.ts'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'

/** What was changed about a batch, newest first, in words. */
export function batchHistory({ history = [] }: Batch, lang: Lang): BatchChange[] {
  return history
    .map(({ at, by, reason, ...entry }) => ({ at, by, reason, what: wordsFor(entry, lang) }))
    .reverse()
}

function wordsFor({ before, after }: Pick<BatchEntry, 'before' | 'after'>, lang: Lang): string[] {
  const text = t(lang).batch
  const time = (value: unknown) => formatTime(lang, String(value))
  const shown = {
    title: [text.name, String],
    opensAt: [text.opens, time],
    closesAt: [text.closes, time],
    districtsUntil: [text.district, (value: unknown) => formatDate(lang, dateOf(String(value)))],
    quota: [text.quota, (value: unknown) => (value === undefined ? text.noQuota : String(value))],
  } as const
  const named = Object.entries(shown).flatMap(([key, [name, say]]) =>
    key in before || key in after ? [text.moved(name, say(before[key]), say(after[key]))] : [],
  )
  const others = Object.keys({ ...before, ...after }).some((key) => !(key in shown))
  return others ? [...named, text.settings] : named
}
