import { SERVICE_NEEDS } from '#schemas/reference/code-lists.ts'
import type { Letter } from '#web/mails/letter.ts'
import type { DemandsMail } from '#web/mails/mail.ts'
import { formatDate } from '#web/messages/dates.ts'

/** What a quarterly report asks for help with, told once and in full. */
export function demandsLetter({ parkName, caseNo, quarter, demands, url }: DemandsMail): Letter {
  return {
    subject: `Demands raised by “${parkName}”: ${demands.length} (${caseNo})`,
    paragraphs: [
      `The city has received the quarterly report ${quarter} of “${parkName}” (${caseNo}). It asks for help with the following, now in the ledger of demands (L16) for the district to deal with:`,
    ],
    items: demands.map(
      ({ category, demand, dueOn }) => `${needOf(category)}: ${demand} (due ${formatDate('en', dueOn)})`,
    ),
    action: { label: 'Open the ledger of demands', url },
    after: [
      'Enter the outcome in the ledger once it is settled. Demands of all parks are listed under “Demands of firms” on the page of designated parks.',
    ],
  }
}

function needOf(category: string): string {
  return SERVICE_NEEDS.find(({ value }) => value === category)?.en ?? category
}
