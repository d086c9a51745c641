// Checks workflow and action files with GitHub's own language service, the action under test included.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "yaml";
import { z } from "zod";
import "./parsers.ts";

const { validate } = await import("@actions/languageservice");

const TEXT = z.string();
const INPUT = z.object({ description: TEXT, required: z.boolean().optional(), default: TEXT.optional() });
const ACTION = z.object({
  name: TEXT,
  description: TEXT,
  inputs: z.record(TEXT, INPUT),
  outputs: z.record(TEXT, z.object({ description: TEXT })),
});

/** Actions of other owners that the workflows use, with their inputs. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  "actions/checkout": ["fetch-depth", "persist-credentials"],
  "actions/setup-node": ["node-version", "node-version-file", "package-manager-cache"],
  "actions/upload-artifact": ["name", "path", "retention-days"],
  "actions/download-artifact": ["name", "path"],
  "actions/attest-build-provenance": ["subject-path", "subject-name", "subject-digest", "push-to-registry"],
  "actions/dependency-review-action": ["fail-on-severity"],
  "github/codeql-action": ["languages", "queries", "config", "category"],
};
let checked = 0;

/** The mistakes of the file, one line each. `text` replaces the content of the file. */
export async function findMistakes(file: string, text = readFileSync(file, "utf8")): Promise<readonly string[]> {
  // The service distinguishes actions from workflows by file name, and never parses a URI twice.
  const folder = `file:///${++checked}`;
  const uri =
    basename(file) === "action.yml" ? `${folder}/action.yml` : `${folder}/.github/workflows/${basename(file)}`;
  const document = TextDocument.create(uri, "yaml", 1, text.replaceAll("uses: ./\n", "uses: <owner>/repo-cop@v0\n"));
  const mistakes = await validate(document, { actionsMetadataProvider: { fetchActionMetadata } });
  return mistakes.map(
    ({ range, message }) => `${file}:${range.start.line + 1}: ${typeof message === "string" ? message : message.value}`,
  );
}

async function fetchActionMetadata({ owner, name }: { readonly owner: string; readonly name: string }) {
  const others = OTHERS[`${owner}/${name}`];
  if (others)
    return {
      name,
      description: name,
      inputs: Object.fromEntries(others.map((input) => [input, { description: input }])),
    };
  if (name !== "repo-cop") return undefined;
  const { inputs, ...action } = ACTION.parse(parse(readFileSync("action.yml", "utf8")));
  return {
    ...action,
    inputs: Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, withoutUndefined(input)])),
  };
}

function withoutUndefined({ description, required, default: preset }: z.infer<typeof INPUT>) {
  return { description, ...(required !== undefined && { required }), ...(preset !== undefined && { default: preset }) };
}
