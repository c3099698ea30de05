package kg.koch.app.residence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A file of outcomes being written, section after section, each by all threads. */
interface Outcomes {

  OutcomeWorker newWorker();

  /** Into how many pieces of work a section is cut. */
  int pieces(Partitions section);

  /** Writes what stands behind the last section. */
  void end() throws IOException;

  /** Judges and writes all sections, in the order of persons. */
  default void write(Sections sections, Workers workers) throws IOException {
    List<OutcomeWorker> own = new ArrayList<>();
    for (int thread = 0; thread < workers.threads(); thread++) {
      own.add(newWorker());
    }
    SectionWork.each(
        sections,
        workers,
        partitions -> {
          for (OutcomeWorker worker : own) {
            worker.take(partitions);
          }
          OrderedWork.run(workers, pieces(partitions), own);
        });
    end();
  }
}
