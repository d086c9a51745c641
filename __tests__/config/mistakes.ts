// Sixty-odd configs that people write and that are wrong: each with what it is answered, word by word.

/** One wrong config. */
export interface Mistake {
  readonly name: string;
  readonly text: string;
  /** Every problem, `line:column: message`. */
  readonly messages: readonly string[];
  /** True where an editor finds it too, by the JSON Schema. */
  readonly inEditor: boolean;
}
