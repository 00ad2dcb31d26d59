import { metric } from '#schemas/ledgers/metrics/metric.ts'

export const digital = {
  digitalModules: metric(
    'L09',
    '个',
    '数字平台已上线模块',
    'Digital modules online',
    '期末在线的模块种类（0—7）',
    'Kinds of modules online on the last day (0–7)',
  ),
  hasIndustrialInternet: metric(
    'L09',
    '',
    '接入工业互联网平台',
    'Industrial internet',
    '期末已接入：是为 1，否为 0',
    '1 when connected on the last day, else 0',
  ),
  digitalVendors: metric(
    'L09',
    '家',
    '数字化转型服务商',
    'Digital vendors',
    '期末协议有效的服务商（去重）',
    'Distinct vendors with a valid agreement',
  ),
  xkqzProducts: metric(
    'L09',
    '款',
    '推广“小快轻准”产品',
    'Small, fast, light, precise products',
    '期内有企业完成实施的产品（去重）',
    'Distinct products that a firm adopted in the span',
  ),
  supplyChainFirms: metric(
    'L09',
    '家',
    '供应链协同服务企业',
    'Firms using supply-chain services',
    '期末使用的企业（去重）',
    'Distinct firms using them on the last day',
  ),
} as const
