package kg.koch.check.version;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** The first changes of one kind by line, in whatever order they are found; and how many in all. */
final class FirstChanges {

  private final int most;
  private final PriorityQueue<RowChange> first = new PriorityQueue<>(RowChange.ORDER.reversed());
  private long count;

  FirstChanges(int most) {
    this.most = most;
  }

  void add(RowChange change) {
    count++;
    first.add(change);
    if (first.size() > most) {
      first.remove();
    }
  }

  long count() {
    return count;
  }

  List<RowChange> inOrder() {
    List<RowChange> all = new ArrayList<>(first);
    all.sort(RowChange.ORDER);
    return all;
  }
}
