package kg.koch.app.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kg.koch.link.record.RawColumn;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/** The clusters a linkage wrote into its folder, looked up record by record. */
final class LinkedFolder {

  private final Path file;
  private final IdTable clusters;
  private final RecordNames names;
  private final boolean across;

  /**
   * @param records how many were linked
   * @throws BadInputException if the folder is of other records
   */
  LinkedFolder(Path folder, RecordNames names, int records, boolean across) {
    this.file = folder.resolve("clusters.csv");
    this.clusters = IdTable.read(file);
    this.names = names;
    this.across = across;
    if (clusters.rows() != records || clusters.has("file") != across) {
      throw fault("the clusters of %,d records".formatted(records), clusters.rows() + " records");
    }
  }

  private BadInputException fault(String expected, String came) {
    return new BadInputException(
        Place.file(file.toString()),
        expected,
        came,
        "Name the same files as for ./koch link, in the same order.");
  }

  /** All records of the cluster a record is in. */
  int[] cluster(int record) {
    RawColumn ofRow = clusters.column("cluster");
    String wanted = names.of(record);
    int row = 0;
    while (row < clusters.rows() && !name(row).equals(wanted)) {
      row++;
    }
    if (row == clusters.rows()) {
      throw fault("the record that is asked for", "none with its id");
    }
    List<Integer> members = new ArrayList<>();
    for (int other = 0; other < clusters.rows(); other++) {
      if (ofRow.codes()[other] == ofRow.codes()[row]) {
        int member = names.record(name(other));
        if (member < 0) {
          throw fault("the records of the files", "an id that they have not");
        }
        members.add(member);
      }
    }
    return members.stream().mapToInt(Integer::intValue).toArray();
  }

  private String name(int row) {
    RawColumn ids = clusters.column("id");
    String id = RecordNames.text(ids, ids.codes()[row]);
    return across ? Truth.fileOf(clusters.column("file"), row) + ":" + id : id;
  }
}
