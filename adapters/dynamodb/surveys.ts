import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Surveys } from '#domain/survey.ts'
import { Invitation, Survey } from '#domain/survey.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { Db } from './db.ts'
import { get, getAll, within } from './db.ts'
import { intentItem } from './intent-item.ts'
import { keys } from './keys.ts'
import type { Named, Write } from './transact.ts'
import { asRead, isNew, transact } from './transact.ts'

const isThisSecret = '#hash = :hash'
const isUnused = 'attribute_not_exists(used)'

export function createSurveys(db: Db): Surveys {
  const put = (name: Named['name'], Item: Record<string, unknown>, more: object): Named => ({
    name,
    write: { Put: { TableName: db.table, Item, ...more } },
  })
  const saved = (before: Survey | undefined, after: Survey): Named =>
    put(
      'survey',
      { ...keys.survey(after.caseId, after.year), ...after, version: after.version + 1 },
      asRead(before),
    )
  return {
    async load(caseId, year) {
      const item = await get(db, keys.survey(caseId, year))
      return item && Survey.parse(item)
    },
    async ofYear(caseIds, year) {
      const items = await getAll(
        db,
        caseIds.map((caseId) => keys.survey(caseId, year)),
      )
      return items.map((item) => Survey.parse(item))
    },
    async invite({ before, after }, { invitations, effects, at }) {
      await transact(db, [
        saved(before, after),
        ...invitations.map((one) =>
          put('invitation', { ...keys.invitation(one.id), ...one }, { ConditionExpression: isNew }),
        ),
        ...effects.map((effect, n) =>
          put('other', intentItem(surveyName(after), after.version + 1, n, effect, at), {}),
        ),
      ])
    },
    async invitation(id) {
      const item = await get(db, keys.invitation(id))
      return item && Invitation.parse(item)
    },
    async seal(id, hash) {
      try {
        await db.client.send(
          new UpdateCommand({
            TableName: db.table,
            Key: keys.invitation(id),
            UpdateExpression: 'SET #hash = :hash',
            ConditionExpression: `attribute_exists(PK) AND ${isUnused}`,
            ExpressionAttributeNames: { '#hash': 'hash' },
            ExpressionAttributeValues: { ':hash': hash },
          }),
        )
        return true
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false
        throw error
      }
    },
    async answer({ invitation, id, answers, graded, address }) {
      const { caseId, year, hash } = invitation
      await transact(db, [
        {
          name: 'invitation',
          write: {
            Update: {
              TableName: db.table,
              Key: keys.invitation(invitation.id),
              UpdateExpression: 'SET used = :yes',
              ConditionExpression: `${isUnused} AND ${isThisSecret}`,
              ExpressionAttributeNames: { '#hash': 'hash' },
              ExpressionAttributeValues: { ':yes': true, ':hash': hash },
            },
          },
        },
        put('other', { ...keys.surveyAnswer(caseId, year, id), answers }, { ConditionExpression: isNew }),
        { name: 'survey', write: counting(db, caseId, year, graded, address) },
      ])
    },
    async answers(caseId, year) {
      const { PK, SK } = keys.surveyAnswer(caseId, year, '')
      return (await within(db, PK, SK)).map((item) => item.answers as Answers)
    },
    async save(before, after) {
      await transact(db, [saved(before, after)])
    },
  }
}

/** As whose the mails of a survey are kept: not as those of a case, whose history names its parties. */
const surveyName = ({ caseId, year }: Survey): string => `svy_${caseId}_${year}`

/** Adds one answer to the totals. */
function counting(
  db: Db,
  caseId: string,
  year: number,
  graded: Parameters<Surveys['answer']>[0]['graded'],
  address: string | undefined,
): Write {
  const names: Record<string, string> = { '#version': 'version' }
  const values: Record<string, number> = { ':one': 1, ':satisfied': graded.satisfied ? 1 : 0 }
  const sets = [
    'answers = answers + :one',
    'satisfied = satisfied + :satisfied',
    '#version = #version + :one',
  ]
  for (const [i, [question, grade]] of Object.entries(graded.grades).entries()) {
    names[`#q${i}`] = question
    values[`:q${i}`] = grade
    sets.push(`grades.#q${i} = grades.#q${i} + :q${i}`)
  }
  for (const [i, need] of graded.needs.entries()) {
    names[`#n${i}`] = need
    sets.push(`needs.#n${i} = needs.#n${i} + :one`)
  }
  if (address !== undefined) {
    names['#address'] = address
    values[':zero'] = 0
    sets.push('addresses.#address = if_not_exists(addresses.#address, :zero) + :one')
  }
  return {
    Update: {
      TableName: db.table,
      Key: keys.survey(caseId, year),
      UpdateExpression: `SET ${sets.join(', ')}`,
      ConditionExpression: 'attribute_exists(PK)',
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    },
  }
}
