/** Records of nobody, drawn from trees fitted to records of somebody. They are always labelled. */
@NullMarked
package kg.koch.protect.microdata.synthetic;

import org.jspecify.annotations.NullMarked;
