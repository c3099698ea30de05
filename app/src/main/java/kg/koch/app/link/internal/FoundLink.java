package kg.koch.app.link.internal;

import java.util.Iterator;
import java.util.List;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Datasets;

/** A row of the residual and whose a pass found it to be. */
record FoundLink(ResidualRow row, long person, double probability) {

  /**
   * Adds what a pass found to table {@code residual_link}.
   *
   * @param pass its name
   */
  static void add(Datasets datasets, String pass, List<FoundLink> found) {
    Iterator<FoundLink> links = found.iterator();
    String table = pass.replace('-', '_') + "_link";
    datasets.load(
        table,
        List.of(
            new Column("source", Column.Type.TEXT),
            new Column("receipt", Column.Type.TEXT),
            new Column("line", Column.Type.INT),
            new Column("person", Column.Type.LONG),
            new Column("probability", Column.Type.DOUBLE)),
        chunk -> {
          int at = 0;
          for (; at < chunk.capacity() && links.hasNext(); at++) {
            FoundLink one = links.next();
            chunk.setText(0, at, one.row().source());
            chunk.setText(1, at, one.row().receipt());
            chunk.setInt(2, at, one.row().line());
            chunk.setLong(3, at, one.person());
            chunk.setDouble(4, at, one.probability());
          }
          return at;
        });
    datasets.execute(
        "INSERT INTO residual_link SELECT source, receipt, line, person, %s, probability FROM %s"
            .formatted(Datasets.text(pass), table));
  }
}
