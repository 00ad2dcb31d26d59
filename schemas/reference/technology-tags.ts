import { words } from '#schemas/fields/choice.ts'

// source: 渝经信中小〔2024〕36号 二; 渝府办发〔2024〕75号 (future industries)
export const TECHNOLOGY_TAGS = words({
  人工智能: 'Artificial intelligence',
  生命科学: 'Life sciences',
  新能源: 'New energy',
  空天信息: 'Aerospace information',
  生物制造: 'Biomanufacturing',
  前沿新材料: 'Frontier new materials',
  氢能核能及新型储能: 'Hydrogen, nuclear and new energy storage',
  低空经济: 'Low-altitude economy',
  脑机接口及脑科学: 'Brain–computer interfaces and brain science',
  光子与量子技术: 'Photonics and quantum technology',
  沉浸技术: 'Immersive technology',
})
