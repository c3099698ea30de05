/**
 * What a column holds, from its name and its content: who must not be named, what must not be
 * asked, and what to do with the others.
 */
@NullMarked
package kg.koch.protect.microdata.profile;

import org.jspecify.annotations.NullMarked;
