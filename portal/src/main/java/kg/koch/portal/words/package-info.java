/**
 * What the portal says and how it writes numbers and periods, in Kyrgyz, Russian and English.
 *
 * <p>Sentences of the portal itself are in {@code texts_ky.properties} and its sisters; texts of
 * tables, codes and methods come from the release.
 */
@NullMarked
package kg.koch.portal.words;

import org.jspecify.annotations.NullMarked;
