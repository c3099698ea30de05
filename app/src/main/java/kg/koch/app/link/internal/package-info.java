/** How the spine is made and the events are written. */
@NullMarked
package kg.koch.app.link.internal;

import org.jspecify.annotations.NullMarked;
