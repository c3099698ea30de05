/**
 * A choice of codes of each dimension of a table, as a block in which every cell has its place:
 * what JSON-stat, PX and PxWeb speak of. Tables are sparse, blocks are not, so that a cell says
 * here whether it is a figure, a zero, hidden or not published.
 *
 * <p>In: a release, a table, positions by dimension. Out: the published cells in the order of the
 * block. The same rules as {@link kg.koch.publish.bundle.TableMetadata#presence}, many times over.
 */
@NullMarked
package kg.koch.publish.cube;

import org.jspecify.annotations.NullMarked;
