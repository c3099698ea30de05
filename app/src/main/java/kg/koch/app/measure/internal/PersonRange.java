package kg.koch.app.measure.internal;

import java.util.ArrayList;
import java.util.List;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.engine.dataset.Datasets;

/**
 * A range of person keys, both ends included, measured in one go.
 *
 * @param number of the range, from 0
 */
record PersonRange(int number, long first, long last) {

  /** Crossings in a block, about: 40 MB of columns, and several row groups of the file. */
  private static final long CROSSINGS_IN_BLOCK = 1_000_000;

  /** Ranges that hold all persons; they depend on the data alone, not on threads. */
  static List<PersonRange> of(Datasets datasets, LinkedEvents events) {
    String persons = Datasets.parquet(events.dataset("persons"));
    long rows = datasets.number("SELECT count(*) FROM " + persons);
    long crossings =
        datasets.number("SELECT count(*) FROM " + Datasets.parquet(events.files("crossings")));
    long blocks = Math.max(1, Math.max(crossings, rows * 4) / CROSSINGS_IN_BLOCK);
    long step = Math.max(1, (rows + blocks - 1) / blocks);
    List<Long> starts = new ArrayList<>();
    long[] row = new long[1];
    datasets.read(
        "SELECT person FROM " + persons,
        chunk -> {
          for (int i = 0; i < chunk.rows(); i++) {
            if (row[0]++ % step == 0) {
              starts.add(chunk.getLong(0, i));
            }
          }
        });
    return between(starts);
  }

  private static List<PersonRange> between(List<Long> starts) {
    List<PersonRange> ranges = new ArrayList<>();
    for (int i = 0; i < Math.max(1, starts.size()); i++) {
      long first = i == 0 ? Long.MIN_VALUE : starts.get(i);
      long last = i + 1 < starts.size() ? starts.get(i + 1) - 1 : Long.MAX_VALUE;
      ranges.add(new PersonRange(i, first, last));
    }
    return ranges;
  }
}
