export const FIRM = '重庆云启智能科技有限公司'
export const PARK = '重庆星辰智造园区运营管理有限公司'

/** The day some months before today, or after it. */
export type Months = (months: number) => string
