/**
 * Reading delimited text deliveries and the rules a row must keep.
 *
 * <p>A delivery is streamed: memory does not grow with its length, except eight bytes a row for
 * each rule of uniqueness. Lines are lines of the physical file, the first is 1. What a rule
 * compares is told in {@code docs/methods/check-rules.md}. Findings may quote what a person's
 * record says: they stay where identified data may lie. Exceptions never quote content.
 *
 * <p>Limits: a row is at most 1 MiB; compressed text may be at most 200 times its compressed length
 * once it is over 64 MiB.
 */
@NullMarked
package kg.koch.check;

import org.jspecify.annotations.NullMarked;
