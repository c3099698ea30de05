/**
 * Records of a file, protected as settings say: what is done with each column, and the figures of
 * risk and utility before and after that reports show.
 *
 * <p>{@link kg.koch.app.microdata.protection.Protection} puts the steps together: quasi-identifiers
 * are coded at both ends, made coarser and blanked; sensitive values are blanked where a class
 * still tells too much; numbers and categories are changed; what is published is ordered by its
 * content.
 */
@NullMarked
package kg.koch.app.microdata.protection;

import org.jspecify.annotations.NullMarked;
