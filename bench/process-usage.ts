import { readFileSync } from 'node:fs';

/** What Linux counts for a process: peak memory in MB, processor seconds. Undefined elsewhere, or when it is gone. */
export function usage(pid: number): { peak: number; cpu: number } | undefined {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { peak: Number(peak) / 1024, cpu: (Number(fields[11]) + Number(fields[12])) / 100 };
  } catch {
    return undefined;
  }
}
