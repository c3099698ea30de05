/**
 * The whole way from two columns of text to persons: what columns hold ({@link
 * kg.koch.link.profile}), which pairs are compared ({@link kg.koch.link.block}), how alike their
 * values are ({@link kg.koch.link.compare}), what that is worth ({@link kg.koch.link.weigh}) and
 * which records are one person ({@link kg.koch.link.cluster}).
 *
 * <p>Without settings everything is proposed from the records themselves; what was used comes back
 * as settings that give the same result again. The result does not depend on the order of records
 * or on threads. With settings that hold a model, a record that is like no other changes nothing
 * but, by one in the number of records, how rare values are; a model that is estimated anew sees
 * all records and may change with any of them.
 *
 * <p>Memory: 8 bytes a record and field while reading, then 4, and the distinct values once; 13 a
 * link. Time grows with the pairs compared; they are forecast before any is looked at.
 */
@NullMarked
package kg.koch.link.linkage;

import org.jspecify.annotations.NullMarked;
