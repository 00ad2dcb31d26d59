import type { TextBuilder } from '#schemas/fields/text.ts'
import { text } from '#schemas/fields/text.ts'

/** A four-digit class of GB/T 4754-2017, divisions 01–97. */
export function industryCode(label = '国民经济行业代码', en = 'Industry code'): TextBuilder {
  return text(label, en)
    .atMost(10)
    .matching(
      /^(0[1-9]|[1-8]\d|9[0-7])\d{2}$/,
      ' GB/T 4754 的 4 位行业代码，例如 3670',
      'a four-digit class of GB/T 4754, like 3670',
    )
    .help('按 GB/T 4754—2017 填写 4 位小类代码', 'The four-digit class of GB/T 4754-2017')
}
