import type { HttpFunction } from '#functions/operations.ts'
import type { Called, WorkflowName } from '#workflows/manifest.ts'

/** What a person loses when one of these fails, in the words of its alarm. */
export const lostWhenDown: { readonly [F in HttpFunction]: string } = {
  public: 'Nobody can sign in, and the public cannot read notices, the register or how to object to a park.',
  applicants: 'An applicant may not have been able to save, submit, withdraw or ask for a review.',
  links:
    'A reviewer or expert may not have been able to open a mailed link or to decide, or somebody to object.',
  staff: 'Officers may not have seen what waits for them; experts may not have found their tasks.',
  parks: 'The operator of a designated park may not have been able to report or to keep its roster.',
  programme:
    'Officers may not have seen the designated parks, their reports and the figures of the programme.',
  figures:
    'The pages of the programme may have been without their charts; the tables beside them were there.',
  letters: 'Nobody may have been able to download an official letter or a certificate.',
}

export const lostWhenStopped: { readonly [W in WorkflowName]: string } = {
  'candidacy-review':
    'A case has stopped on its way: nobody is asked for its next step, and its park waits until the execution is repaired.',
  'expert-assessment':
    'A panel has stopped: its experts are not asked, no reserve takes an empty seat, and the case waits for its score. Repair it before the execution of its case.',
  objection:
    'An objection is not dealt with: whoever raised it hears nothing, and its park waits in the notice and is not designated.',
  appeal: 'The review of a decision has stopped: a park that asked for it in time gets no answer.',
  withdrawal:
    'A withdrawal during the notice has stopped: the park is neither let go nor told that its case goes on.',
  funding: 'A request for funds has stopped: its park hears nothing, and what was approved is not paid.',
  practice: 'A best-practice case has stopped: its park hears nothing, and it is not published.',
  'annual-evaluation':
    'The evaluation of a park’s year has stopped: nobody is asked for its next step, and the results of all parks of the year wait for it.',
  change:
    'A change a designated park reported, or a title it gives back, is not decided on: the register shows what was.',
  monitoring:
    'A quarterly report has stopped on its way: its park, its district or the city is not asked, and the quarter stays open.',
  alert: 'An alert about a designated park is neither answered nor decided on.',
  rectification:
    'A rectification has stopped: nobody takes up the report of the park, and its title stays under rectification.',
  removal: 'A revocation has stopped: the park is not heard, or what was decided is not announced.',
  renewal: 'The review of a title has stopped: it runs out although the city may have extended it.',
  conflict:
    'A firm in two parks is not settled: the park where it is now cannot count it, and nobody asks the other one.',
  'firm-row':
    'A firm was asked for its own figures, or disputes what its park entered: its answer is not taken over or not decided on.',
  correction:
    'A correction of locked data is not decided on or not carried out: the figures of a park stay wrong.',
}

/** Workflows try again, so that a single fault costs nobody anything. */
export const lostWhenFailing: { readonly [F in Called]: string } = {
  'open-task':
    'Somebody should be asked for a form but cannot be: an office may have no officer for it. The case waits and stops after two days.',
  'conclude-case': 'A case was decided but does not reach its outcome: its park is not told.',
  panel: 'Panels are not drawn, filled up or counted: experts are not asked, and cases wait for their score.',
  notice:
    'A case whose notice ended does not go on, or an objection is not settled: a park waits to be designated.',
  homes:
    'What follows a report, an evaluation or a rectification is not recorded: a designated park waits for its next step.',
  register:
    'A designated park is not entered into the register, or a review, a withdrawal or a change is not settled: a park waits for its title or its answer.',
}
