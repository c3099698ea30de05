/** What the check stage may see of collected deliveries: their receipts. No personal data. */
@NullMarked
package kg.koch.app.collect.handover;

import org.jspecify.annotations.NullMarked;
