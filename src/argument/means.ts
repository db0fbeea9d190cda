import type { Effect } from './experiment/index.js';

/** Running means of effects by vendor at stake, and of their parts. */
export class Means {
  private readonly sums = new Map<string, { sum: number; count: number }>();
  private readonly subjects = new Set<string>();

  add(subject: string | null, { value, parts }: Effect): void {
    if (subject !== null) {
      this.subjects.add(subject);
      this.note(`subject ${subject}`, value);
    }
    for (const [name, part] of Object.entries(parts)) this.note(`part ${name}`, part);
  }

  bySubject(): Record<string, number> {
    return this.means('subject ');
  }

  parts(): Record<string, number> {
    return this.means('part ');
  }

  private note(key: string, value: number): void {
    if (Number.isNaN(value)) return;
    const entry = this.sums.get(key) ?? { sum: 0, count: 0 };
    entry.sum += value;
    entry.count += 1;
    this.sums.set(key, entry);
  }

  private means(prefix: string): Record<string, number> {
    const own = [...this.sums].filter(([key]) => key.startsWith(prefix));
    return Object.fromEntries(own.map(([key, { sum, count }]) => [key.slice(prefix.length), sum / count]));
  }
}
