/** Who acts for the city in the year that is played. */
export const people = {
  desk: 'jingban@city.example',
  lead: 'chuzhang@city.example',
  meeting: 'mishu@city.example',
} as const
