// A life-cycle table: act → from which states, to which, by whom, by which law. The same table drives the guard in
// actions, the buttons and their disabled reasons in views, and the test matrix (every act × state × role).

export interface Move<State extends string, Role extends string> {
  readonly from: readonly State[]
  readonly to: State
  readonly by: readonly Role[]
  readonly law: string
}

export type Life<State extends string, Role extends string> = Readonly<Record<string, Move<State, Role>>>

export type MoveRefusal = 'wrong-state' | 'not-allowed'

/**
 * Why `act` may not be done now, or null when it may.
 * @param roles the roles the actor holds *towards this very subject*, not the roles of the post as such.
 */
export function refuseMove<Table extends Life<string, string>>(
  table: Table,
  act: keyof Table & string,
  subject: { state: string; roles: readonly string[] },
): MoveRefusal | null {
  const move = table[act]
  if (!move?.by.some((role) => subject.roles.includes(role))) return 'not-allowed'
  return move.from.includes(subject.state) ? null : 'wrong-state'
}
