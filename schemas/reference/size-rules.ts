export interface SizeFigures {
  readonly employees?: number | undefined
  readonly revenue?: number | undefined
  readonly assets?: number | undefined
}

export type Measure = keyof SizeFigures
export type Limits = readonly (readonly [Measure, number])[]

export interface SizeRule {
  readonly name: string
  /** Below any of these the firm is not large. */
  readonly smallerThan: Limits
  readonly medium: Limits
  readonly small: Limits
}

// source: 工信部联企业〔2011〕300号; employees in persons, revenue and assets in 万元
export const SIZE_RULES = {
  AGRI: {
    name: '农、林、牧、渔业',
    smallerThan: [['revenue', 20000]],
    medium: [['revenue', 500]],
    small: [['revenue', 50]],
  },
  IND: {
    name: '工业',
    smallerThan: [
      ['employees', 1000],
      ['revenue', 40000],
    ],
    medium: [
      ['employees', 300],
      ['revenue', 2000],
    ],
    small: [
      ['employees', 20],
      ['revenue', 300],
    ],
  },
  CONS: {
    name: '建筑业',
    smallerThan: [
      ['revenue', 80000],
      ['assets', 80000],
    ],
    medium: [
      ['revenue', 6000],
      ['assets', 5000],
    ],
    small: [
      ['revenue', 300],
      ['assets', 300],
    ],
  },
  WHOL: {
    name: '批发业',
    smallerThan: [
      ['employees', 200],
      ['revenue', 40000],
    ],
    medium: [
      ['employees', 20],
      ['revenue', 5000],
    ],
    small: [
      ['employees', 5],
      ['revenue', 1000],
    ],
  },
  RETL: {
    name: '零售业',
    smallerThan: [
      ['employees', 300],
      ['revenue', 20000],
    ],
    medium: [
      ['employees', 50],
      ['revenue', 500],
    ],
    small: [
      ['employees', 10],
      ['revenue', 100],
    ],
  },
  TRAN: {
    name: '交通运输业',
    smallerThan: [
      ['employees', 1000],
      ['revenue', 30000],
    ],
    medium: [
      ['employees', 300],
      ['revenue', 3000],
    ],
    small: [
      ['employees', 20],
      ['revenue', 200],
    ],
  },
  STOR: {
    name: '仓储业',
    smallerThan: [
      ['employees', 200],
      ['revenue', 30000],
    ],
    medium: [
      ['employees', 100],
      ['revenue', 1000],
    ],
    small: [
      ['employees', 20],
      ['revenue', 100],
    ],
  },
  POST: {
    name: '邮政业',
    smallerThan: [
      ['employees', 1000],
      ['revenue', 30000],
    ],
    medium: [
      ['employees', 300],
      ['revenue', 2000],
    ],
    small: [
      ['employees', 20],
      ['revenue', 100],
    ],
  },
  HOTL: {
    name: '住宿业',
    smallerThan: [
      ['employees', 300],
      ['revenue', 10000],
    ],
    medium: [
      ['employees', 100],
      ['revenue', 2000],
    ],
    small: [
      ['employees', 10],
      ['revenue', 100],
    ],
  },
  CATR: {
    name: '餐饮业',
    smallerThan: [
      ['employees', 300],
      ['revenue', 10000],
    ],
    medium: [
      ['employees', 100],
      ['revenue', 2000],
    ],
    small: [
      ['employees', 10],
      ['revenue', 100],
    ],
  },
  INFO: {
    name: '信息传输业',
    smallerThan: [
      ['employees', 2000],
      ['revenue', 100000],
    ],
    medium: [
      ['employees', 100],
      ['revenue', 1000],
    ],
    small: [
      ['employees', 10],
      ['revenue', 100],
    ],
  },
  SOFT: {
    name: '软件和信息技术服务业',
    smallerThan: [
      ['employees', 300],
      ['revenue', 10000],
    ],
    medium: [
      ['employees', 100],
      ['revenue', 1000],
    ],
    small: [
      ['employees', 10],
      ['revenue', 50],
    ],
  },
  REAL: {
    name: '房地产开发经营',
    smallerThan: [
      ['revenue', 200000],
      ['assets', 10000],
    ],
    medium: [
      ['revenue', 1000],
      ['assets', 5000],
    ],
    small: [
      ['revenue', 100],
      ['assets', 2000],
    ],
  },
  PROP: {
    name: '物业管理',
    smallerThan: [
      ['employees', 1000],
      ['revenue', 5000],
    ],
    medium: [
      ['employees', 300],
      ['revenue', 1000],
    ],
    small: [
      ['employees', 100],
      ['revenue', 500],
    ],
  },
  BUSI: {
    name: '租赁和商务服务业',
    smallerThan: [
      ['employees', 300],
      ['assets', 120000],
    ],
    medium: [
      ['employees', 100],
      ['assets', 8000],
    ],
    small: [
      ['employees', 10],
      ['assets', 100],
    ],
  },
  OTHR: {
    name: '其他未列明行业',
    smallerThan: [['employees', 300]],
    medium: [['employees', 100]],
    small: [['employees', 10]],
  },
} as const satisfies { readonly [code: string]: SizeRule }

export type SizeIndustry = keyof typeof SIZE_RULES
