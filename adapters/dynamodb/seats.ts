import * as z from 'zod/mini'
import type { PanelChange, Room, Seats } from '#domain/seats.ts'
import { seatChanges } from '#domain/seats.ts'
import type { Db } from './db.ts'
import { within } from './db.ts'
import { keys } from './keys.ts'
import type { Named, Write } from './transact.ts'
import { isNew } from './transact.ts'

const hasRoom = `${isNew} OR held < :most`
const isStillFull = 'held >= :most'
const holdsOne = 'held > :none'

const Held = z.object({ expertId: z.string(), held: z.number() })

export function createSeats(db: Db): Seats {
  return {
    async held() {
      const items = await within(db, keys.seats('').PK, 'EXPERT#')
      const all = items.map((item) => Held.parse(item)).filter(({ held }) => held > 0)
      return Object.fromEntries(all.map(({ expertId, held }) => [expertId, held]))
    },
  }
}

/** Seats are added to and taken from, so that draws for different parks only meet where somebody has no seat left. */
export function seatWrites(db: Db, panel: PanelChange): Named[] {
  return seatChanges(panel).map((change): Named => {
    const { expertId } = change
    const write =
      change.kind === 'taken' ? count(db, expertId, 1, roomIn(change.room)) : count(db, expertId, -1, heldIt)
    return { name: 'seat', claim: expertId, write }
  })
}

interface Condition {
  readonly expression: string
  readonly values: Readonly<Record<string, number>>
}

const heldIt: Condition = { expression: holdsOne, values: { ':none': 0 } }

/** Whoever has so much else to do that no seat is free without holding any is full whatever is counted. */
function roomIn(room: Room | undefined): Condition | undefined {
  if (!room || (room.full && room.most <= 0)) return undefined
  return { expression: room.full ? isStillFull : hasRoom, values: { ':most': room.most } }
}

function count(db: Db, expertId: string, by: 1 | -1, condition: Condition | undefined): Write {
  return {
    Update: {
      TableName: db.table,
      Key: keys.seats(expertId),
      UpdateExpression: 'SET expertId = :expert ADD held :by',
      ...(condition && { ConditionExpression: condition.expression }),
      ExpressionAttributeValues: { ':expert': expertId, ':by': by, ...condition?.values },
    },
  }
}
