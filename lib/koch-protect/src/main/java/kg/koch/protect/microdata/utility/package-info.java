/** What protection cost: changes of means, variances, correlations and frequencies. */
@NullMarked
package kg.koch.protect.microdata.utility;

import org.jspecify.annotations.NullMarked;
