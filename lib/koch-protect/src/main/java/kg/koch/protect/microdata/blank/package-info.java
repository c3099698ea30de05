/** Local suppression: single values are blanked until every record looks like others. */
@NullMarked
package kg.koch.protect.microdata.blank;

import org.jspecify.annotations.NullMarked;
