/** A PostgreSQL that takes scripts. */
export interface Database {
  /** What it is, with its version. */
  readonly name: string;
  /** The rows that the last statement of a script gives, each value as a text. */
  readonly rows: (script: string) => Promise<string[][]>;
  /** Microseconds of CPU that a script takes, in one session and without parallel workers. */
  readonly cpu: (script: string) => Promise<number>;
  readonly close: () => Promise<void>;
}
