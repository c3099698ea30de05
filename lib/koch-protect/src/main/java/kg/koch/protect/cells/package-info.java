/**
 * Tables whose dimensions have hierarchies, with every cell and how cells add up.
 *
 * <p>{@link kg.koch.protect.cells.Hierarchy} says how categories add up, in one grouping or several
 * of the same leaves, {@link kg.koch.protect.cells.CellNumbers} numbers the cells of hierarchies
 * crossed with each other, and {@link kg.koch.protect.cells.CrossedTable} has the counts.
 */
@NullMarked
package kg.koch.protect.cells;

import org.jspecify.annotations.NullMarked;
