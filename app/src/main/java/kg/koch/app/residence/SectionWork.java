package kg.koch.app.residence;

import java.io.IOException;

/** What is done with one section after another, in the order of persons. */
@FunctionalInterface
interface SectionWork {

  void take(Partitions section) throws IOException;

  /** Runs the work on all sections. */
  static void each(Sections sections, Workers workers, SectionWork work) throws IOException {
    BlockStore store = new BlockStore();
    Partitions partitions = Partitions.NONE;
    for (int section = 0; section < sections.count(); section++) {
      partitions =
          Partitions.of(sections.read(section, workers, store), workers, partitions.rows());
      work.take(partitions);
    }
  }
}
