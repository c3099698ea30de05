/**
 * The words the program itself says about figures, in Kyrgyz, Russian and English: one file a
 * language, all three with the same keys. Words about a table come with the release.
 */
@NullMarked
package kg.koch.publish.text;

import org.jspecify.annotations.NullMarked;
