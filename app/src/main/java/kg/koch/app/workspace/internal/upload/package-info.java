/**
 * Uploads in pieces: of the workspace's page, and of suppliers' programs through the interface
 * under {@code /api/uploads}. Described in docs/methods/ways-to-deliver.md.
 */
@NullMarked
package kg.koch.app.workspace.internal.upload;

import org.jspecify.annotations.NullMarked;
