/** No such page. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}
