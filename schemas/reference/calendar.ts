/** Days off and make-up working days of one year, as the State Council sets them. */
export interface CalendarYear {
  /** Provisional: only the statutory days are known; the arrangement of the year is not out yet. */
  readonly status: 'official' | 'provisional'
  /** First and last day off of each holiday. */
  readonly off: readonly (readonly [string, string])[]
  /** Weekend days worked instead. */
  readonly madeUp: readonly string[]
}

export const CALENDAR: { readonly [year: string]: CalendarYear } = {
  // source: 国务院办公厅关于2025年部分节假日安排的通知
  2025: {
    status: 'official',
    off: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    madeUp: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  // source: 国务院办公厅关于2026年部分节假日安排的通知, 2025-11-04
  2026: {
    status: 'official',
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    madeUp: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
  // source: 全国年节及纪念日放假办法 (2024); no notice for the year yet
  2027: {
    status: 'provisional',
    off: [
      ['2027-01-01', '2027-01-01'],
      ['2027-02-05', '2027-02-08'],
      ['2027-04-05', '2027-04-05'],
      ['2027-05-01', '2027-05-02'],
      ['2027-06-09', '2027-06-09'],
      ['2027-09-15', '2027-09-15'],
      ['2027-10-01', '2027-10-03'],
    ],
    madeUp: [],
  },
}
