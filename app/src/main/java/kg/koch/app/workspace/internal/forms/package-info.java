/** The workspace's page of forms: versions, tokens, and deliveries of what was handed in. */
@NullMarked
package kg.koch.app.workspace.internal.forms;

import org.jspecify.annotations.NullMarked;
