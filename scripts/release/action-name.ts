// The name of this action in workflows. Only `repository` in package.json contains the owner; `npm run docs` writes it
// into every document and example.
import { readFileSync } from "node:fs";
import { z } from "zod";

const PACKAGE = z.object({ version: z.string(), repository: z.string() });

/** `<owner>/repo-cop@v<major>`, from package.json. */
export function actionName(): string {
  const { version, repository } = PACKAGE.parse(JSON.parse(readFileSync("package.json", "utf8")));
  return `${repository.replace(/^github:/, "")}@v${version.split(".")[0]}`;
}

/** The text with every use of this action under its present name. */
export function withActionName(text: string): string {
  const [repository = "", version = ""] = actionName().split("@");
  return text
    .replace(/(?<=uses: )[^\s/]+\/repo-cop@v\d+(?![\d.])/g, () => actionName())
    .replace(/(?<=https:\/\/github\.com\/|ghcr\.io\/|--repo )[^\s/]+\/repo-cop(?=[\s/:`]|$)/gm, () => repository)
    .replace(/(?<=https:\/\/raw\.githubusercontent\.com\/)[^\s/]+\/repo-cop\/v\d+/g, () => `${repository}/${version}`)
    .replace(/(?<=\/repo-cop\/blob\/)v\d+(?=\/)/g, () => version);
}
