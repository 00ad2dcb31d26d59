import type { Indicator } from '#schemas/rubrics/rubric.ts'

const ANCHORS = [
  {
    from: 0.9,
    zh: '有完整制度、书面证据和可核实成效，全市可推广',
    en: 'Complete rules, written evidence and verifiable results; a model for the whole city',
  },
  { from: 0.7, zh: '制度和证据齐全，成效明显', en: 'Rules and evidence complete, clear results' },
  { from: 0.5, zh: '基本具备，证据不完整', en: 'Basically there, evidence incomplete' },
  { from: 0, zh: '仅有设想或无证据', en: 'Only ideas, or no evidence' },
]

/** An indicator that experts judge on the four common anchors. */
export function judged(code: string, zh: string, en: string, max: number, source: string): Indicator {
  return { code, zh, en, max, scoring: { kind: 'judged', anchors: ANCHORS }, source }
}
