import type { FigureCode } from '#schemas/figures/figure.ts'

/** Figures everybody may see as sums of the city. Money, alerts and how single parks are judged stay with the offices. */
export const OPEN_FIGURES: readonly FigureCode[] = [
  'D01',
  'D02',
  'D03',
  'D06',
  'D09',
  'D10',
  'D12',
  'D13',
  'D14',
  'D17',
  'D24',
  'D25',
  'D28',
]
