// Runs thousands of random faults: `npm run fuzz [-- <runs> [<first seed>]]`. Each run has a seed. `-- 1 <seed>`
// repeats one run and prints its steps.
import { type Fuzzed, fuzz } from "../__tests__/faults/random/fuzz.ts";
import { fuzzMove, playQuiet } from "../__tests__/faults/random/moving.ts";

const [runs = 1000, first = Date.now() % 1_000_000_000] = process.argv.slice(2).map(Number);
const startedAt = Date.now();
/** Every so many runs the world moves. */
const MOVES_EVERY = 5;
let violations = 0;
let nights = 0;
let moves = 0;
let gaps = 0;
const quiet = await playQuiet();

console.info(`${runs} runs from seed ${first}`);
for (let seed = first; seed < first + runs; seed += 1) {
  const isMove = seed % MOVES_EVERY === 0;
  const played: Fuzzed & { readonly inTheGap?: number } = isMove ? await fuzzMove(seed, quiet) : await fuzz(seed);
  const { story, complaints, inTheGap = 0 } = played;
  nights += story.length;
  moves += isMove ? 1 : 0;
  gaps += inTheGap;
  if (complaints.length > 0 || runs === 1) for (const line of story) console.info(`  ${line}`);
  for (const complaint of complaints) console.info(`seed ${seed}: ${complaint}`);
  if (complaints.length > 0) violations += 1;
}
console.info(
  `${runs} runs, ${nights} turns of bad luck, ${moves} moves with ${gaps} writes in the gap, ${violations} violations of "never worse, never wrong, always reported", ${Math.round((Date.now() - startedAt) / 1000)} s`,
);
process.exitCode = violations > 0 ? 1 : 0;
