/** How check writes accepted rows, rejected rows and findings. */
@NullMarked
package kg.koch.app.check.internal;

import org.jspecify.annotations.NullMarked;
