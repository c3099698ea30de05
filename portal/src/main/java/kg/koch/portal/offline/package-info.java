/**
 * Reading without a line: the page shown for what a device has not kept. What is kept, and when it
 * is shown, is the business of static/service-worker.js.
 */
@NullMarked
package kg.koch.portal.offline;

import org.jspecify.annotations.NullMarked;
