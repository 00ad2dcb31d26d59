import type { Application } from '#domain/application.ts'
import type { Ban } from '#domain/ban.ts'
import type { Batch } from '#domain/batch.ts'
import type { DrawRecord } from '#domain/draw.ts'
import type { Edition } from '#domain/edition.ts'
import type { Effect } from '#domain/effect.ts'
import type { Entry } from '#domain/entry.ts'
import type { Event, Fact } from '#domain/event.ts'
import type { Matter, MatterKind } from '#domain/matter.ts'
import type { NoticeProof, PublicNotice } from '#domain/notice.ts'
import type { Intake, Objection } from '#domain/objection.ts'
import type { Panel } from '#domain/panel.ts'
import type { Account, Officer } from '#domain/person.ts'
import type { Place } from '#domain/place.ts'
import type { PanelChange } from '#domain/seats.ts'
import type { AcceptedFile, Draft, StoredFile, Submission } from '#domain/submission.ts'
import type { Link, Task } from '#domain/task.ts'
import type { TaskName, Wanted } from '#domain/task-name.ts'
import type { Title } from '#domain/title.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { Box } from '#schemas/fields/overlap.ts'
import type { Form, Rule } from '#schemas/form.ts'
import type { Rubric } from '#schemas/rubrics/rubric.ts'

/** Everything one act changes, written as one transaction or not at all. */
export interface Change {
  /** Undefined when the case begins. */
  readonly before?: Application
  readonly after: Application
  readonly facts: readonly Fact[]
  readonly effects: readonly Effect[]
  readonly task?: TaskChange
  /** Tasks that end with the one act, such as all open ones when a case is withdrawn. */
  readonly ended?: readonly TaskChange[]
  readonly panel?: PanelChange
  readonly submission?: Submission
  /** The notice whose row the case is in, with what was shown when it changed. */
  readonly notice?: { readonly before: PublicNotice; readonly after: PublicNotice; readonly proof: string }
  readonly objection?: {
    readonly before?: Objection
    readonly after: Objection
    readonly intake?: { readonly before: Intake; readonly after: Intake }
  }
  readonly title?: { readonly before?: Title; readonly after: Title }
  readonly matters?: readonly MatterChange[]
  /** Keeps an operator from applying again; a shorter one never replaces a longer one. */
  readonly ban?: Ban | undefined
  /** Rows of its roster and its ledgers; see `entriesAtOnce`. */
  readonly entries?: readonly EntryChange[]
  /** Where the case's boundary lies from now on. */
  readonly space?: { readonly cells: readonly Cell[]; readonly box: Box } | undefined
  readonly claim?: readonly string[]
  readonly release?: readonly string[]
}

export interface TaskChange {
  readonly before?: Task
  readonly after: Task
}

export interface MatterChange {
  readonly before?: Matter
  readonly after: Matter
}

export interface EntryChange {
  readonly before?: Entry
  readonly after: Entry
}

export interface Cases {
  load(id: string): Promise<Application | undefined>
  /** Those of these that exist, in no order; each is named once. */
  loadAll(ids: readonly string[]): Promise<Application[]>
  ofOwner(ownerId: string): Promise<Application[]>
  /** @throws ConflictError naming `case`, `task`, `title`, `matter`, `entry` or `claim`, and the claim itself, when somebody else was faster. */
  commit(change: Change): Promise<Application>
  /** Oldest first; what was before an instant is not read when one is given. */
  history(id: string, since?: string): Promise<Event[]>
  submission(id: string, round: number): Promise<Submission | undefined>
  panel(id: string, n: number): Promise<Panel | undefined>
  /** How a panel was drawn. */
  draw(id: string, n: number): Promise<DrawRecord | undefined>
  /** The next running number of a series; a number is never given twice. */
  nextNumber(series: string): Promise<number>
}

/** What goes on with parks after their designation. A matter changes together with its case, by `Cases.commit`. */
export interface Matters {
  load(caseId: string, kind: MatterKind, key: string): Promise<Matter | undefined>
  /** By kind and key. */
  ofCase(caseId: string, kind?: MatterKind): Promise<Matter[]>
  /** Those of all parks in a year or quarter. Follows commits after a moment. */
  inPeriod(kind: MatterKind, period: string): Promise<Matter[]>
}

/** Roster and ledgers of a park. A row changes together with its case, by `Cases.commit`. */
export interface Books {
  /** Rows of all books, also those struck out. */
  all(caseId: string): Promise<Entry[]>
  /** Rows of one book, also those struck out. */
  entries(caseId: string, book: string): Promise<Entry[]>
  entry(caseId: string, book: string, id: string): Promise<Entry | undefined>
  /** Former versions of a row, oldest first. */
  past(caseId: string, book: string, id: string): Promise<Entry[]>
}

/** The register of designated parks. A title changes together with its case, by `Cases.commit`. */
export interface Titles {
  load(titleNo: string): Promise<Title | undefined>
  /** All that were ever entered, by number. */
  all(): Promise<Title[]>
}

export interface Drafts {
  all(caseId: string): Promise<Draft[]>
  /** Saves one part while the case may be edited, and the park's name with the case when the part has it. @throws ConflictError on `draft`. */
  save(application: Application, draft: Omit<Draft, 'version'>, expected: number): Promise<Draft>
  ofTask(taskId: string): Promise<Draft | undefined>
  saveForTask(taskId: string, draft: Omit<Draft, 'version'>, expected: number): Promise<Draft>
}

export interface Tasks {
  load(id: string): Promise<Task | undefined>
  openOf(office: string): Promise<Task[]>
  /** How those of a case are called: nothing more is read of them. */
  named(caseId: string): Promise<TaskName[]>
  /** Those of a case that are wanted by their names, oldest first; all when nobody chooses. */
  ofCase(caseId: string, wanted?: Wanted): Promise<Task[]>
  /** Tasks whose ladder has a step at or before this instant. */
  dueBy(at: string): Promise<Task[]>
  /** The workflow repeated a step: remember its newest token. @throws ConflictError when the task is no longer open. */
  replaceToken(task: Task, token: string): Promise<void>
}

export interface Links {
  find(hash: string): Promise<Link | undefined>
  put(link: Link): Promise<void>
}

export interface Files {
  create(file: StoredFile): Promise<void>
  load(owner: string, id: string): Promise<StoredFile | undefined>
  list(owner: string): Promise<StoredFile[]>
  remove(owner: string, id: string): Promise<void>
}

/** Where the bytes of uploaded documents are. */
export interface Vault {
  /** A form a browser can post to, straight to the store; afterwards it is sent to `returnTo`, or answered 201 without one. */
  uploadForm(place: Place, returnTo?: string): Promise<{ url: string; fields: Record<string, string> }>
  downloadUrl(file: AcceptedFile, as: string): Promise<string>
  read(object: { key: string; versionId: string }): Promise<AsyncIterable<Uint8Array>>
}

/** Which cases name a firm in their roster, or one of the operator's staff. Follows submissions after a moment; for hints to officers, never for a decision. */
export interface Firms {
  register(roster: { caseId: string; round: number; codes: readonly string[] }): Promise<void>
  /** Other cases that named a firm of this one, with the round in which they did. */
  doublesOf(caseId: string): Promise<{ caseId: string; code: string; round: number }[]>
}

/** Cases by the cells of the map that their boundaries touch, also of rounds and cases that are over. */
export interface Spaces {
  /** Whose boundaries touch these cells, and how often each cell was written: whoever writes it on as read was the only one. */
  near(cells: readonly string[]): Promise<{ cells: Cell[]; cases: { caseId: string; box: Box }[] }>
}

export interface Cell {
  readonly name: string
  readonly count: number
}

export interface Notices {
  load(id: string): Promise<PublicNotice | undefined>
  /** Newest first. */
  list(): Promise<PublicNotice[]>
  proofs(id: string): Promise<NoticeProof[]>
  /** A new notice, the page it is shown as and what must follow; each task is published once. @throws ConflictError on `notice` or `claim` */
  put(
    notice: PublicNotice,
    all: { proof: string; taskIds: readonly string[]; effects: readonly Effect[] },
  ): Promise<PublicNotice>
}

export interface Objections {
  load(caseId: string, id: string): Promise<Objection | undefined>
  ofCase(caseId: string): Promise<Objection[]>
  intake(id: string): Promise<Intake | undefined>
  /** Saves what the public has typed so far; kept for a week. @throws ConflictError on `intake` */
  saveIntake(intake: Intake): Promise<Intake>
}

/** Encrypts what only few may read, with a key kept apart from the data. `about` must be the same when it is opened. */
export interface Sealer {
  seal(text: string, about: string): Promise<string>
  open(sealed: string, about: string): Promise<string>
}

export interface Directory {
  officers(office: string): Promise<Officer[]>
  officer(email: string): Promise<Officer | undefined>
  putOfficer(officer: Officer): Promise<void>
}

export interface Batches {
  all(): Promise<Batch[]>
  load(id: string): Promise<Batch | undefined>
  /** @throws ConflictError on `batch` when it is not as it was read */
  put(batch: Batch, before?: Batch): Promise<void>
}

/** Rubrics as data: those that came with the product, and what the city wrote since. */
export interface Rubrics {
  /** Every published one, with its last day once there is a next. */
  all(): Promise<readonly Rubric[]>
  /** Every version with its state, by code and version. */
  editions(): Promise<readonly Edition[]>
  load(code: string, version: number): Promise<Edition | undefined>
  /** Stores a version that was read as saved so often, 0 being never. @throws ConflictError on `rubric` when somebody else was faster or it is published. */
  put(edition: Edition, saved: number): Promise<void>
}

export interface Session {
  readonly account: Account
  readonly officer?: Officer
  /** As whom the account was in the expert pool when it signed in. */
  readonly expert?: { readonly id: string; readonly name: string }
  readonly secretHash: string
  readonly until: string
}

/** A mailed six-digit code. */
export interface Code {
  readonly email: string
  readonly hash: string
  readonly tries: number
  readonly sentAt: string
  readonly until: string
}

export interface Sessions {
  account(email: string): Promise<Account | undefined>
  /** Creates the account when there is none; returns the one that is stored. */
  ensureAccount(account: Account): Promise<Account>
  putCode(code: Code): Promise<void>
  code(email: string): Promise<Code | undefined>
  /** Counts one try; false when the code is used up or gone. */
  countTry(email: string, most: number): Promise<boolean>
  /** Uses the code up; false when somebody else just did. */
  useCode(email: string, hash: string): Promise<boolean>
  open(session: Session): Promise<void>
  find(secretHash: string, now: string): Promise<Session | undefined>
  close(secretHash: string): Promise<void>
}

export interface Limits {
  /** Counts one more in this window; false when there were already `most`. */
  allow(what: string, who: string, most: number, windowSeconds: number): Promise<boolean>
}

export interface Mailer {
  /** `id` makes the Message-ID, so that a mail sent twice is the same mail. */
  send(mail: {
    id: string
    to: { email: string; name: string }
    subject: string
    text: string
    html: string
  }): Promise<string>
}

export interface Workflows {
  start(workflow: string, name: string, input: unknown): Promise<string>
  stop(workflow: string, name: string, because: string): Promise<string>
  resume(token: string, output: unknown): Promise<string>
  fail(token: string, error: string): Promise<string>
}

/** Forms by id and version: the version a case began with, never another. */
export interface FormLibrary {
  form(id: string, version: number): Form
  latest(id: string): number
}

export interface Clockwork {
  now(): string
  newId(prefix: string): string
  /** 256 random bits, base64url. */
  newSecret(): string
  newCode(): string
}

export type { Answers, Effect, Rule }
