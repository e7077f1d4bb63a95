import { type ColumnDefinition, type Database, type RunResult, type Statement } from 'better-sqlite3'

const most = 500

/**
 * Compiled statements, kept for the next time: compiling one, with the triggers of its table, costs more than running
 * it. The least lately used goes when there are too many.
 */
export class KeptStatements {
  readonly #prepare: (sql: string) => Statement
  readonly #forAdapter = new Map<string, AdapterStatement>()
  readonly #own = new Map<string, Statement>()

  constructor(database: Database) {
    this.#prepare = database.prepare.bind(database)
  }

  /** For Prisma's adapter, which prepares, binds and runs each time anew. */
  readonly forAdapter = (sql: string): AdapterStatement => {
    const statement = this.#forAdapter.get(sql) ?? new AdapterStatement(this.#prepare(sql))
    return keep(this.#forAdapter, sql, statement)
  }

  /** For SQL of our own: rows are objects, whole numbers are numbers. */
  own(sql: string): Statement {
    const statement = this.#own.get(sql) ?? this.#prepare(sql).safeIntegers(false)
    return keep(this.#own, sql, statement)
  }
}

function keep<Kept>(kept: Map<string, Kept>, sql: string, statement: Kept): Kept {
  kept.delete(sql)
  kept.set(sql, statement)
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  return statement
}

/** What the adapter uses of a statement; a statement of better-sqlite3 can be bound only once, this one each time. */
class AdapterStatement {
  readonly #statement: Statement
  readonly #columns: ColumnDefinition[]
  readonly reader: boolean
  #values: unknown[] = []

  constructor(statement: Statement) {
    this.#statement = statement
    this.reader = statement.reader
    this.#columns = statement.reader ? statement.raw(true).columns() : []
  }

  bind(values: unknown[]): this {
    this.#values = values
    return this
  }

  run(...values: unknown[]): RunResult {
    return this.#statement.run(...values, ...this.#taken())
  }

  columns(): ColumnDefinition[] {
    return this.#columns
  }

  raw(): this {
    return this
  }

  all(): unknown[] {
    return this.#statement.all(...this.#taken())
  }

  /** The bound values, which are then let go: they may be what somebody typed. */
  #taken(): unknown[] {
    const values = this.#values
    this.#values = []
    return values
  }
}
