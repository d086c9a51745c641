// Evaluates what GitHub's parsers made of a YAML value, expressions included.
import type { data as Data } from "@actions/expressions";
import type { FunctionDefinition } from "@actions/expressions/funcs/info";
import type { MappingToken, TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import type { Json, JsonObject } from "../src/model.ts";
import { expressions, isBasicExpression, isMapping, isSequence } from "./parsers.ts";

const { data, Evaluator, Lexer, Parser } = expressions;

/** How everything before this point went: what `success()` and its like answer. */
export interface Status {
  readonly failed: boolean;
  readonly cancelled: boolean;
  /** Something that this depends on did not run. */
  readonly skipped?: boolean;
}
export interface Contexts {
  /** `github`, `needs`, `matrix` and so on. */
  readonly named: JsonObject;
  readonly status: Status;
}

/** The value as plain JSON. */
export function evaluate(token: TemplateToken | undefined, contexts: Contexts): Json {
  if (token === undefined) return null;
  if (isMapping(token)) return evaluateMapping(token, (value) => evaluate(value, contexts));
  if (isSequence(token)) return Array.from({ length: token.count }, (_, index) => evaluate(token.get(index), contexts));
  return JSON.parse(JSON.stringify(evaluateScalar(token, contexts), data.replacer)) as Json;
}

/** The value as the runner hands it to a process: `null` is nothing, `true` is a word. */
export function evaluateText(token: TemplateToken | undefined, contexts: Contexts): string {
  return token === undefined ? "" : evaluateScalar(token, contexts).coerceString();
}

/** A mapping of scalars: `env`, `with`, `outputs`. */
export function evaluateTexts(token: TemplateToken | undefined, contexts: Contexts): Readonly<Record<string, string>> {
  return token && isMapping(token) ? evaluateMapping(token, (value) => evaluateText(value, contexts)) : {};
}

/** An `if`. The parser has prepended `success()` unless it contains a status function. */
export function evaluateCondition(token: TemplateToken, contexts: Contexts): boolean {
  const value = evaluate(token, contexts);
  return value !== null && value !== false && value !== 0 && value !== "";
}

function evaluateMapping<T>(token: MappingToken, evaluateValue: (value: TemplateToken) => T): Record<string, T> {
  const pairs = Array.from({ length: token.count }, (_, index) => token.get(index));
  return Object.fromEntries(pairs.map(({ key, value }) => [key.toString(), evaluateValue(value)]));
}

function evaluateScalar(token: TemplateToken, contexts: Contexts): Data.ExpressionData {
  if (!isBasicExpression(token)) return JSON.parse(JSON.stringify(token.toJSON() ?? null), data.reviver);
  const functions = statusFunctions(contexts.status);
  const { tokens } = new Lexer(token.expression).lex();
  const expression = new Parser(tokens, Object.keys(contexts.named), [...functions.values()]).parse();
  const named = JSON.parse(JSON.stringify(contexts.named), data.reviver) as Data.Dictionary;
  return new Evaluator(expression, named, functions).evaluate();
}

function statusFunctions({ failed, cancelled, skipped = false }: Status): Map<string, FunctionDefinition> {
  const answers = {
    success: !(failed || cancelled || skipped),
    failure: failed && !cancelled,
    cancelled,
    always: true,
  };
  const entries = Object.entries(answers).map(([name, answer]): [string, FunctionDefinition] => [
    name,
    { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answer) },
  ]);
  return new Map(entries);
}
