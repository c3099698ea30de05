/**
 * Benchmarks beside a peer, whole process and file to file, on made-up data: the same input, the
 * same machine, the same run. Seconds are wall clock; memory is the peak resident set.
 */
@NullMarked
package kg.koch.bench;

import org.jspecify.annotations.NullMarked;
