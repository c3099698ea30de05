package kg.koch.app.residence;

import java.io.IOException;
import kg.koch.measure.repair.DonorCounts;
import kg.koch.measure.repair.HotDeck;

/** Looks through all crossings for journeys recorded in full. */
final class Donors {

  private Donors() {}

  static HotDeck of(Sections sections, Workers workers) throws IOException {
    DonorCounts[] counts = new DonorCounts[workers.threads()];
    Part[] parts = new Part[workers.threads()];
    for (int thread = 0; thread < counts.length; thread++) {
      counts[thread] = new DonorCounts();
      parts[thread] = new Part();
    }
    SectionWork.each(
        sections,
        workers,
        partitions ->
            workers.each(
                workers.threads(),
                thread -> {
                  for (int at = thread; at < partitions.count(); at += workers.threads()) {
                    count(partitions, at, parts[thread], counts[thread]);
                  }
                }));
    DonorCounts all = new DonorCounts();
    for (DonorCounts own : counts) {
      all.add(own);
    }
    return all.deck();
  }

  private static void count(Partitions partitions, int number, Part part, DonorCounts counts) {
    part.take(partitions, number);
    for (int from = 0; from < part.rows; ) {
      int to = part.endOfPerson(from);
      counts.add(part.day, part.direction, part.travellers, from, to);
      from = to;
    }
  }
}
