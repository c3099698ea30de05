/**
 * What the columns of a file hold, told from their names and their content, and what follows for
 * comparing them. A proposal: everything in it can be declared otherwise in settings.
 */
@NullMarked
package kg.koch.link.profile;

import org.jspecify.annotations.NullMarked;
