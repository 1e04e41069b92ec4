import { runCommandLine } from './command-line';
import { loadAnalyst } from './local-analyst';

void runCommandLine(process.argv.slice(2), process, loadAnalyst).then((code) => {
  process.exitCode = code;
});
