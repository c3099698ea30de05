/** How the journey is written as text and as a page. */
@NullMarked
package kg.koch.app.journey.internal;

import org.jspecify.annotations.NullMarked;
