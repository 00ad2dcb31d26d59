import type { Officer } from '#domain/person.ts'
import { cityOffice } from '#domain/person.ts'
import { districtsOn } from '#schemas/reference/find-district.ts'

/** Made-up names; any likeness is chance. */
const surnames = '周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛'
const given = [
  '明',
  '岚',
  '志远',
  '思雨',
  '建平',
  '晓雯',
  '立群',
  '若溪',
  '海峰',
  '静怡',
  '文博',
  '亚楠',
  '国栋',
]

function nameAt(n: number): string {
  return `${surnames[(n * 7) % surnames.length]}${given[(n * 5) % given.length]}`
}

/** One handler and one signing officer for every recommending unit, a second handler for some, and the city's desk. */
export function demonstrationOfficers(today: string): Officer[] {
  const districts = districtsOn(today).flatMap((district, n): Officer[] => {
    const at = (who: string) => `${who}.${district.short.toLowerCase()}@districts.example`
    const handler: Officer = {
      email: at('jingban'),
      name: nameAt(n * 3),
      office: district.id,
      roles: ['DIST_EDIT'],
    }
    const second: Officer = {
      email: at('jingban2'),
      name: nameAt(n * 3 + 1),
      office: district.id,
      roles: ['DIST_EDIT'],
    }
    const signer: Officer = {
      email: at('qianfa'),
      name: nameAt(n * 3 + 2),
      office: district.id,
      roles: ['DIST_SIGN'],
    }
    return n % 3 === 0 ? [handler, second, signer] : [handler, signer]
  })
  const city: Officer[] = [
    { email: 'jingban@city.example', name: '罗承志', office: cityOffice, roles: ['CITY_EDIT'] },
    { email: 'jingban2@city.example', name: '唐雪薇', office: cityOffice, roles: ['CITY_EDIT'] },
    { email: 'chuzhang@city.example', name: '邓怀远', office: cityOffice, roles: ['CITY_LEAD'] },
    { email: 'mishu@city.example', name: '殷书白', office: cityOffice, roles: ['CITY_DECIDE'] },
    { email: 'fuhe1@city.example', name: '纪云舟', office: cityOffice, roles: ['CITY_REVIEW'] },
    { email: 'fuhe2@city.example', name: '温若川', office: cityOffice, roles: ['CITY_REVIEW'] },
    { email: 'fuhe3@city.example', name: '俞静安', office: cityOffice, roles: ['CITY_REVIEW'] },
    { email: 'jijian@city.example', name: '顾正言', office: cityOffice, roles: ['SUPERVISE'] },
  ]
  return [...districts, ...city]
}
