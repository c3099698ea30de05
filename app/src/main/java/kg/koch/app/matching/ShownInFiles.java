package kg.koch.app.matching;

import java.util.Arrays;
import java.util.List;
import kg.koch.app.matching.report.ShownRecords;

/** Records called by their ids, with their values read from the files once more. */
record ShownInFiles(RecordNames names, WrittenValues written) implements ShownRecords {

  /** Reads what these records say. */
  static ShownInFiles of(RecordFiles files, RecordNames names, int[] records) {
    List<Integer> rows = Arrays.stream(records).map(names::row).boxed().toList();
    return new ShownInFiles(names, files.written(rows));
  }

  @Override
  public String name(int record) {
    return names.of(record);
  }

  @Override
  public String value(int record, String column) {
    return written.of(names.row(record), column);
  }
}
