/**
 * JSON-stat 2.0: blocks of tables as datasets, a release as a collection.
 *
 * <p>Dimensions have their hierarchy ({@code child}), the time and the areas their role; the last
 * dimension is {@link kg.koch.publish.cube.Contents}, with role metric and the unit, and limits of
 * figures are categories of it. A flag stands in {@code status}; what flags mean, in {@code
 * extension.status}. A cell with neither value nor status is not published.
 *
 * <p>Source: JSON-stat Format 2.0, json-stat.org/full. Not checked against its schema here:
 * docs/methods/json-stat.md tells how it was.
 */
@NullMarked
package kg.koch.publish.jsonstat;

import org.jspecify.annotations.NullMarked;
