/**
 * The portal as files that any file server can send: every page of a release in three languages,
 * with its charts, downloads and data.
 *
 * <p>{@link kg.koch.portal.edition.StaticEdition} starts the portal for itself, asks it for every
 * page as a reader would, follows what the pages lead to, and writes the answers as files whose
 * links lead to each other. Views that a page offers at a click are there too; what would need a
 * server (searching, choosing freely) is replaced by a sentence. The same release gives the same
 * bytes.
 */
@NullMarked
package kg.koch.portal.edition;

import org.jspecify.annotations.NullMarked;
