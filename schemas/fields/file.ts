import * as z from 'zod/mini'
import type { Base, Chain } from '#schemas/fields/build.ts'
import { base, chain, makeField } from '#schemas/fields/build.ts'
import { inSentence, message, toUpload } from '#schemas/fields/wording.ts'

const ID = /^[A-Za-z]+_[0-9A-Za-z]+$/

interface Spec extends Base {
  readonly most: number
}

export interface FileBuilder extends Chain<FileBuilder> {
  atMost(most: number): FileBuilder
}

/** References to stored files by their ids; the files themselves travel apart from the form. */
export function file(label: string, en: string): FileBuilder {
  return build({ ...base(label, en), most: 1 })
}

function build(spec: Spec): FileBuilder {
  return {
    ...chain(spec, build),
    field: makeField(spec, {
      kind: 'file',
      limit: spec.most,
      schema: () => z.array(z.string().check(z.regex(ID))).check(z.minLength(1), z.maxLength(spec.most)),
      decode: (posted, name) => {
        const ids = [...new Set((posted.get(name) ?? []).map((id) => id.trim()).filter(Boolean))]
        return ids.length === 0 ? undefined : ids
      },
      required: toUpload(spec),
      constraints: [
        {
          message: message('file', `重新上传${spec.label}`, `Upload ${inSentence(spec.en)} again`),
          holds: (value) =>
            Array.isArray(value) && value.every((id) => typeof id === 'string' && ID.test(id)),
        },
        {
          message: message(
            'too-many',
            `${spec.label}不超过 ${spec.most} 个文件`,
            `${spec.en} must be ${spec.most} files or fewer`,
          ),
          holds: (value) => Array.isArray(value) && value.length <= spec.most,
        },
      ],
    }),
    atMost: (most) => build({ ...spec, most }),
  }
}
