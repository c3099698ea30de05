package kg.koch.app.workspace.internal.desk;

import java.time.LocalDate;
import java.util.SortedMap;
import kg.koch.check.Period;
import org.jspecify.annotations.Nullable;

/**
 * The newest delivery of a source and period.
 *
 * @param version how often the period was delivered
 * @param takenInOn the day it came; null where that means nothing
 * @param findings rows by rule, warnings included
 */
record DeliveredPeriod(
    Period period,
    String receipt,
    int version,
    @Nullable LocalDate takenInOn,
    long received,
    long rejected,
    boolean refused,
    SortedMap<String, Long> findings) {

  double rejectedShare() {
    return received == 0 ? 0 : (double) rejected / received;
  }
}
