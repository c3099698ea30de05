/**
 * Where a figure comes from, from the release alone: its definition, the files it was counted from,
 * the steps between, what was done to protect people, what it is worth, and what it was in earlier
 * releases.
 */
@NullMarked
package kg.koch.publish.explain;

import org.jspecify.annotations.NullMarked;
