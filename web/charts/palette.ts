/** The colours of the style sheet: charts are pictures and cannot read it. */
export const palette = {
  ink: '#1f2329',
  soft: '#545b66',
  rule: '#d8d4c8',
  sheet: '#ffffff',
  series: ['#1a4f8b', '#2f7d4f', '#b8862b', '#6b7fa3', '#80540f', '#7aa98b', '#545b66'],
  mark: '#b5322b',
} as const

/** No quotation marks: the renderer writes names of fonts into attributes as they are. */
export const fontFamily = 'PingFang SC,Microsoft YaHei,Noto Sans SC,Noto Sans CJK SC,sans-serif'
