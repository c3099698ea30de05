/** What a release says besides its cells: metadata, lineage, quality, and the key beside it. */
@NullMarked
package kg.koch.app.publish.internal;

import org.jspecify.annotations.NullMarked;
