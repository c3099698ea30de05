/**
 * Persons, events and stays counted into tables.
 *
 * <p>A {@link kg.koch.measure.table.TableCounter} looks at one measured person after the other and
 * counts into a {@link kg.koch.measure.table.Tally}: one {@link kg.koch.measure.table.CountCube}
 * for each part of the table, a dense array of counts and cell keys. Every cell holds how many
 * units were counted and the sum, modulo 2^32, of their record keys. Tallies of different persons
 * add up, in any order, so the result does not depend on threads.
 *
 * <p>Limits: a tally serves one thread; the cross of a part must fit in memory (12 bytes a cell and
 * thread).
 */
@NullMarked
package kg.koch.measure.table;

import org.jspecify.annotations.NullMarked;
