package kg.koch.link.spine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.link.record.Field;
import kg.koch.link.record.Records;
import kg.koch.link.record.ValuesBuilder;

/** Puts the pieces of a spine together into one, in which records and codes keep their numbers. */
final class Whole {

  private final Spine spine;

  Whole(Spine spine) {
    this.spine = spine;
  }

  void write(SectionSink sink) throws IOException {
    int width = spine.width();
    List<Field> fields = new ArrayList<>();
    int[][] codes = new int[width][];
    for (int column = 0; column < width; column++) {
      fields.add(spine.field(column));
      codes[column] = new int[spine.endCode(column)];
      Arrays.setAll(codes[column], code -> code);
    }
    int[] rows = new int[spine.size() * width];
    for (int record = 0; record < spine.size(); record++) {
      spine.row(record, rows, record * width);
    }
    ValuesBuilder ids = new ValuesBuilder();
    for (int record = 0; record < spine.size(); record++) {
      byte[] id = spine.id(record);
      ids.code(id, 0, id.length);
    }
    int[] firstCodes = new int[width];
    Arrays.fill(firstCodes, 1);
    Records records = new Records(fields, rows, spine.size(), spine.size());
    Keys.Of keysOf = spine.keys().of(records);
    Piece.write(sink, keysOf, 0, firstCodes, ids.build(), records, codes);
  }
}
