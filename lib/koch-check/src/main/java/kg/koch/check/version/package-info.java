/**
 * What a new version of a delivery changes: rows added, removed, changed.
 *
 * <p>Method: rows of two versions are brought together by the source's key, the fields of its first
 * rule of uniqueness; without one, or where all of them are empty, by the whole row. Rows of one
 * key that are alike field by field are unchanged; of the rest, one of each version make a changed
 * row, in the order they come; what is left over was removed or added. Columns are compared by
 * name, so that another order changes nothing. Malformed rows are compared as they were sent.
 *
 * <p>Bounded memory: each row is 24 bytes in one of {@value kg.koch.check.version.RowParts#PARTS}
 * files by the hash of its key, and one of these is compared at a time. 64-bit hashes stand for
 * keys and rows: the odds that two of ten million rows are taken for one are one in 370,000 (see
 * {@code HashSet64}).
 *
 * <p>Nothing a person's record says is in the result: lines and names of fields only.
 */
@NullMarked
package kg.koch.check.version;

import org.jspecify.annotations.NullMarked;
