/** Pages, their texts and the key that opens them. */
@NullMarked
package kg.koch.app.workspace.internal;

import org.jspecify.annotations.NullMarked;
