import { isOpenMatter, Matter, matterLane } from '#domain/matter.ts'
import { runOfMatter } from '#domain/matter-opening.ts'
import { Task } from '#domain/task.ts'
import { isLive, Title } from '#domain/title.ts'
import { broken, executionOf } from '#tests/support/invariants.ts'
import type { Started } from '#tests/support/product.ts'
import { dump } from '#tests/support/table.ts'

const kinds: readonly string[] = ['rectification', 'removal', 'renewal']

/**
 * What must be true of titles and of what is about them, besides all that is true of every case. Parks of these tests got their title without
 * going through the first workflow, so that what is said of it is left out.
 */
export async function brokenTitles(started: Started): Promise<string[]> {
  const general = (await broken(started)).filter((fault) => !fault.startsWith('designated '))
  const items = [...(await dump(started.local)).values()]
  const of = (prefix: string) => items.filter(({ SK }) => String(SK).startsWith(prefix))
  const titles = of('TITLE#').map((item) => Title.parse(item))
  const tasks = items.filter(({ SK, status }) => SK === 'TASK' && status).map((item) => Task.parse(item))
  const matters = of('MATTER#')
    .map((item) => Matter.parse(item))
    .filter(({ kind }) => kinds.includes(kind))
  const faults = [...general]
  for (const matter of matters) {
    const { caseId, kind, key, status } = matter
    const name = `${kind} ${key} of ${caseId} (${status})`
    const lane = matterLane(matter)
    const open = tasks.filter(
      (task) => task.caseId === caseId && task.lane === lane && task.status === 'open',
    )
    const running =
      (await executionOf(started.local.world.env, runOfMatter(caseId, matter), kind)) === 'RUNNING'
    if (isOpenMatter(matter) !== running) faults.push(`${name}: its workflow ${running ? 'runs' : 'rests'}`)
    if (open.length !== (isOpenMatter(matter) ? 1 : 0)) faults.push(`${name}: ${open.length} open tasks`)
  }
  for (const title of titles) {
    const own = matters.filter(({ caseId }) => caseId === title.caseId)
    const rectified = own.some(
      (one) => one.kind === 'rectification' && isOpenMatter(one) && one.status !== 'asked',
    )
    const removing = own.some((one) => one.kind === 'removal' && isOpenMatter(one))
    const name = `${title.titleNo} (${title.status})`
    if (title.status === '整改中' && !rectified && !removing) faults.push(`${name}: nothing is rectified`)
    if (rectified && title.status !== '整改中') faults.push(`${name}: a rectification runs`)
    if (!isLive(title) && own.some(isOpenMatter)) faults.push(`${name}: something is still asked`)
    if (!isLive(title) && title.claims.length > 0) faults.push(`${name}: it keeps its names`)
    const moved = title.history.filter(({ what }) => what === 'moved').at(-1)
    if (moved && moved.after?.status !== title.status) faults.push(`${name}: its history says otherwise`)
  }
  return faults
}
