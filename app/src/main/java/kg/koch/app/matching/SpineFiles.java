package kg.koch.app.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.spine.Addition;
import kg.koch.link.spine.KeyEvent;
import kg.koch.link.spine.Persons;
import kg.koch.link.spine.Spine;
import kg.koch.link.weigh.Links;
import kg.koch.terms.PersonKey;

/** Writes what a spine holds, or what an addition changed in it, as CSV. */
final class SpineFiles {

  private final Spine spine;

  SpineFiles(Spine spine) {
    this.spine = spine;
  }

  /** All links, as a full run over all records writes them. */
  void writeLinks(Path file) throws IOException {
    try (OutputFile out = new OutputFile(file)) {
      out.text("id_left,id_right,probability,weight,rule\n");
      Links links = spine.inRecordOrder(spine.persons().links());
      for (int link = 0; link < links.size(); link++) {
        link(out, links, link).end();
      }
      out.whole();
    }
  }

  /** Links that an addition changed; change is new, changed or removed. */
  void writeChanges(Path file, Addition addition) throws IOException {
    try (OutputFile out = new OutputFile(file)) {
      out.text("id_left,id_right,probability,weight,rule,change\n");
      writeChanges(out, addition.added(), "new");
      writeChanges(out, addition.changed(), "changed");
      writeChanges(out, addition.removed(), "removed");
      out.whole();
    }
  }

  private void writeChanges(OutputFile out, Links some, String change) throws IOException {
    Links links = spine.inRecordOrder(some);
    for (int link = 0; link < links.size(); link++) {
      link(out, links, link).comma().text(change).end();
    }
  }

  private OutputFile link(OutputFile out, Links links, int link) throws IOException {
    float weight = links.weights()[link];
    boolean certain = weight >= Links.CERTAIN;
    id(out, links.left()[link]).comma();
    id(out, links.right()[link]).comma();
    out.number(certain ? 1 : spine.trained().model().probability(weight), 6).comma();
    if (!certain) {
      out.number(weight, 3);
    }
    return out.comma()
        .text(
            weight >= Links.DECIDED
                ? LinkageResult.BY_PEOPLE
                : spine.ruleName(links.rules()[link]));
  }

  /** All clusters, as a full run over all records writes them. */
  void writeClusters(Path file) throws IOException {
    try (OutputFile out = new OutputFile(file)) {
      out.text("id,cluster" + furtherColumns() + "\n");
      for (int[] named : spine.clusters()) {
        id(out, named[0]);
        for (int at = 1; at < named.length; at++) {
          id(out.comma(), named[at]);
        }
        out.end();
      }
      out.whole();
    }
  }

  private String furtherColumns() {
    List<Double> thresholds = spine.settings().thresholds();
    StringBuilder columns = new StringBuilder();
    thresholds
        .subList(1, thresholds.size())
        .forEach(threshold -> columns.append(",cluster_").append(threshold));
    return columns.toString();
  }

  /** The key of each record's person: of all records, or of those an addition touched. */
  void writePersons(Path file, int[] records) throws IOException {
    Persons persons = spine.persons();
    try (OutputFile out = new OutputFile(file)) {
      out.text("id,key\n");
      for (int record : records) {
        id(out, record).comma().text(key(persons.personOf(record))).end();
      }
      out.whole();
    }
  }

  /**
   * What happened to keys, from a run on: run, event, key, other_key, records.
   *
   * @param from the first run that is told
   */
  void writeHistory(Path file, int from) throws IOException {
    Persons persons = spine.persons();
    try (OutputFile out = new OutputFile(file)) {
      out.text("run,event,key,other_key,records\n");
      int person = 0;
      int event = 0;
      List<KeyEvent> events = persons.events();
      for (int run = 1; run <= persons.run(); run++) {
        for (; person < persons.keysGiven() && persons.since(person) == run; person++) {
          if (run >= from) {
            out.text(run + ",created," + key(person) + ",," + persons.founders(person)).end();
          }
        }
        for (; event < events.size() && events.get(event).run() == run; event++) {
          if (run >= from) {
            out.text(line(events.get(event))).end();
          }
        }
      }
      out.whole();
    }
  }

  private String line(KeyEvent event) {
    String kind = event.kind().name().toLowerCase(Locale.ROOT);
    String other = event.kind() == KeyEvent.Kind.ENDED ? "" : key(event.other());
    return "%d,%s,%s,%s,%d".formatted(event.run(), kind, key(event.key()), other, event.records());
  }

  private String key(int person) {
    return new PersonKey(spine.persons().key(person)).toString();
  }

  private OutputFile id(OutputFile out, int record) throws IOException {
    byte[] id = spine.id(record);
    return out.field(id, 0, id.length);
  }

  /** All records in the order of a full run. */
  static int[] all(Spine spine) {
    return Arrays.stream(spine.clusters().toArray(int[][]::new)).mapToInt(one -> one[0]).toArray();
  }
}
