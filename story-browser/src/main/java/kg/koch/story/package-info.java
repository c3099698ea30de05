/**
 * What tests need to look at a page as its readers do: a real browser, in which they also click.
 */
@NullMarked
package kg.koch.story;

import org.jspecify.annotations.NullMarked;
