/** The web side: headers that allow nothing, templates, what is said when something fails. */
@NullMarked
package kg.koch.portal.web;

import org.jspecify.annotations.NullMarked;
