/** Reading measured counts and writing protected figures. */
@NullMarked
package kg.koch.app.protect.internal;

import org.jspecify.annotations.NullMarked;
