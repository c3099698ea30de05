/**
 * The desk for files of records: what there is, on which terms, and how to ask for it. A request is
 * handed back to the reader as a file to be sent: the portal keeps and sends nothing.
 */
@NullMarked
package kg.koch.portal.microdata;

import org.jspecify.annotations.NullMarked;
