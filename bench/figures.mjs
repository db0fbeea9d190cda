/** Middle of the values, the upper of two. */
export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** A line with the median and the spread. */
export const show = (name, values, unit) =>
  console.log(
    `${name.padEnd(26)} ${median(values).toFixed(2).padStart(8)} ${unit}  (${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)})`,
  );
