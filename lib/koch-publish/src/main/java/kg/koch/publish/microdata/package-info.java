/**
 * Files of records that researchers may ask for, described for catalogues: DDI-Codebook 2.5 (DDI
 * Alliance, 2014).
 */
@NullMarked
package kg.koch.publish.microdata;

import org.jspecify.annotations.NullMarked;
