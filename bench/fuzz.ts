// `npm run fuzz [-- <runs> [<first seed>]]`: bad luck by the thousand. Each run has a seed; with `-- 1 <seed>` it
// happens again, and is told.
import { fuzz } from "../__tests__/faults/fuzz.ts";

const [runs = 1000, first = Date.now() % 1_000_000_000] = process.argv.slice(2).map(Number);
const startedAt = Date.now();
let violations = 0;
let nights = 0;

console.info(`${runs} runs from seed ${first}`);
for (let seed = first; seed < first + runs; seed += 1) {
  const { story, complaints } = await fuzz(seed);
  nights += story.length;
  if (complaints.length > 0 || runs === 1) for (const line of story) console.info(`  ${line}`);
  for (const complaint of complaints) console.info(`seed ${seed}: ${complaint}`);
  if (complaints.length > 0) violations += 1;
}
console.info(
  `${runs} runs, ${nights} turns of bad luck, ${violations} violations of "never worse, never wrong, always reported", ${Math.round((Date.now() - startedAt) / 1000)} s`,
);
process.exitCode = violations > 0 ? 1 : 0;
