/**
 * Records as the linkage sees them: every field's distinct values once, folded to at most 63
 * symbols, and each record a row of codes. A record takes four bytes a field; a value is folded,
 * cut into words and counted once, however many records have it.
 */
@NullMarked
package kg.koch.link.record;

import org.jspecify.annotations.NullMarked;
