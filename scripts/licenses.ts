// Collects the licenses of everything in the bundle. `ncc --license` overwrites its own file as soon as there is a
// second chunk.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

interface Module {
  readonly nameForCondition?: string | null | undefined;
  readonly modules?: readonly Module[] | undefined;
}
const MODULE: z.ZodType<Module> = z.object({
  nameForCondition: z.string().nullish(),
  get modules() {
    return z.array(MODULE).optional();
  },
});
const STATS = z.object({
  modules: z.array(MODULE),
  children: z.array(z.object({ modules: z.array(MODULE).optional() })).optional(),
});
const PACKAGE = z.object({ name: z.string(), version: z.string(), license: z.string().optional() });

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Packages without a license file, looked at one by one. A new one stops the build until someone has looked. */
const WITHOUT_FILE: Readonly<Record<string, string>> = {
  "@nodable/entities@3.1.0": `MIT, says its package.json. Copyright (c) Amit Gupta\n\n${MIT}`,
  "binary@0.3.0": `MIT, says its package.json. Copyright (c) James Halliday\n\n${MIT}`,
  "buffers@0.1.1":
    "The package states no license. By James Halliday, whose binary and chainsaw, which it is published to serve, are MIT.\nhttps://www.npmjs.com/package/buffers",
  "chainsaw@0.1.0": `MIT/X11, says its package.json. Copyright (c) James Halliday\n\n${MIT}`,
  "isarray@1.0.0": `MIT, says its README. Copyright (c) 2013 Julian Gruber <julian@juliangruber.com>\n\n${MIT}`,
  "proxy-agent-negotiate@1.1.0": `MIT, says its package.json. Copyright (c) Nathan Rajlich <nathan@tootallnate.net>\n\n${MIT}`,
};

/** The text of licenses.txt, from the statistics that ncc writes. */
export function licenses(stats: string): string {
  const { modules, children = [] } = STATS.parse(JSON.parse(stats));
  const folders = new Set([...modules, ...children.flatMap((child) => child.modules ?? [])].flatMap(packageFolders));
  const texts = new Map([...folders].map(licenseOf));
  return [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => `${name}\n${"─".repeat(name.length)}\n${text}\n`)
    .join("\n\n");
}

/** The innermost package of a module and of the modules joined with it; empty for our own files. */
function packageFolders({ nameForCondition, modules = [] }: Module): readonly string[] {
  const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+/.exec(nameForCondition ?? "")?.[0];
  return [...(folder ? [folder] : []), ...modules.flatMap(packageFolders)];
}

function licenseOf(folder: string): [name: string, text: string] {
  const { name, version, license } = PACKAGE.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
  const text = texts.length > 0 ? texts.join("\n\n") : WITHOUT_FILE[`${name}@${version}`];
  if (text === undefined)
    throw new Error(`${name}@${version} has no license file: find out its license and add it to scripts/licenses.ts`);
  return [`${name} ${version}${license ? ` (${license})` : ""}`, text];
}
