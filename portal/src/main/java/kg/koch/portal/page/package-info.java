/**
 * The pages: what each shows, as values the templates write out, and the addresses they stand at.
 */
@NullMarked
package kg.koch.portal.page;

import org.jspecify.annotations.NullMarked;
